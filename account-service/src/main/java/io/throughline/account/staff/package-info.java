/** The members of the staff, the tree they form, and the commands and questions about them. */
@NullMarked
package io.throughline.account.staff;

import org.jspecify.annotations.NullMarked;
