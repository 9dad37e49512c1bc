/** What the package promises, as tests. */
@NullMarked
package io.throughline.desk.request;

import org.jspecify.annotations.NullMarked;
