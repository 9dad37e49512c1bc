/** What the service promises, as tests. */
@NullMarked
package io.throughline.desk;

import org.jspecify.annotations.NullMarked;
