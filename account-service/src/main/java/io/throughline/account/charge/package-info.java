/** What all things have in common that the staff takes on for customers: who is in charge, and what is open. */
@NullMarked
package io.throughline.account.charge;

import org.jspecify.annotations.NullMarked;
