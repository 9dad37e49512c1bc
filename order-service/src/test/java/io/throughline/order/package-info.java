/** What the service promises, as tests. */
@NullMarked
package io.throughline.order;

import org.jspecify.annotations.NullMarked;
