/** Facts about campaigns, consent and sends. */
@NullMarked
package io.throughline.contracts.marketing;

import org.jspecify.annotations.NullMarked;
