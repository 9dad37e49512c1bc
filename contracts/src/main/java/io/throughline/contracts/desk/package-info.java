/** Facts about service requests. */
@NullMarked
package io.throughline.contracts.desk;

import org.jspecify.annotations.NullMarked;
