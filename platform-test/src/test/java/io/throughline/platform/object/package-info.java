@NullMarked
package io.throughline.platform.object;

import org.jspecify.annotations.NullMarked;
