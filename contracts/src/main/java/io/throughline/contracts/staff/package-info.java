/** Facts about the staff and their place in the tree. */
@NullMarked
package io.throughline.contracts.staff;

import org.jspecify.annotations.NullMarked;
