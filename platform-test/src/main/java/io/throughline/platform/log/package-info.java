/** What tests of aggregates need of the log. */
@NullMarked
package io.throughline.platform.log;

import org.jspecify.annotations.NullMarked;
