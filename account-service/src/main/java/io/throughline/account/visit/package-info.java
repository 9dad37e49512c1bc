/** Journeys to customers: planned, made, checked. */
@NullMarked
package io.throughline.account.visit;

import org.jspecify.annotations.NullMarked;
