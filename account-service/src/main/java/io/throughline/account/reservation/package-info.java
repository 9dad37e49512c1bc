/** Reservations of customers: for a day that can be booked, until the guest has come or not. */
@NullMarked
package io.throughline.account.reservation;

import org.jspecify.annotations.NullMarked;
