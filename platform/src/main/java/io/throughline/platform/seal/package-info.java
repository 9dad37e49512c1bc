/** Sealing personal data with the subject's own key before it is stored. */
@NullMarked
package io.throughline.platform.seal;

import org.jspecify.annotations.NullMarked;
