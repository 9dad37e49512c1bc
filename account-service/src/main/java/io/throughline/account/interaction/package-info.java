/** A touch with a customer, written down once and never changed. */
@NullMarked
package io.throughline.account.interaction;

import org.jspecify.annotations.NullMarked;
