/** Tests of sealing personal data. */
@NullMarked
package io.throughline.platform.seal;

import org.jspecify.annotations.NullMarked;
