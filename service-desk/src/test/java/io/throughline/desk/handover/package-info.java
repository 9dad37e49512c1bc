/** Tests of the package. */
@NullMarked
package io.throughline.desk.handover;

import org.jspecify.annotations.NullMarked;
