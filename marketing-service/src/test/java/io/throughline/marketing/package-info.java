/** What the service promises, as tests. */
@NullMarked
package io.throughline.marketing;

import org.jspecify.annotations.NullMarked;
