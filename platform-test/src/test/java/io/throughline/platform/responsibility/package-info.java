@NullMarked
package io.throughline.platform.responsibility;

import org.jspecify.annotations.NullMarked;
