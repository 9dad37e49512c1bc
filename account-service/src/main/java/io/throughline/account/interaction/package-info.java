/** A touch with a customer, written down once; corrected or withdrawn where that was wrong. */
@NullMarked
package io.throughline.account.interaction;

import org.jspecify.annotations.NullMarked;
