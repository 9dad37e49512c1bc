/** Tests of lead-service. */
@NullMarked
package io.throughline.lead;

import org.jspecify.annotations.NullMarked;
