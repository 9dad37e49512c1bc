@NullMarked
package io.throughline.account.reservation;

import org.jspecify.annotations.NullMarked;
