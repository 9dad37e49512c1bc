/** Tests of the package. */
@NullMarked
package io.throughline.lead.handover;

import org.jspecify.annotations.NullMarked;
