/** Tests of who asks, what he may do, and which customers he may see. */
@NullMarked
package io.throughline.platform.identity;

import org.jspecify.annotations.NullMarked;
