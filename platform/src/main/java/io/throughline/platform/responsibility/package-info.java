/** Who answers for which open record, whichever service it belongs to. */
@NullMarked
package io.throughline.platform.responsibility;

import org.jspecify.annotations.NullMarked;
