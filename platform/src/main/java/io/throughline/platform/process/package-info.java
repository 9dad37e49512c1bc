/** What reacts to events by sending commands, once. */
@NullMarked
package io.throughline.platform.process;

import org.jspecify.annotations.NullMarked;
