/** Facts about leads and opportunities. */
@NullMarked
package io.throughline.contracts.lead;

import org.jspecify.annotations.NullMarked;
