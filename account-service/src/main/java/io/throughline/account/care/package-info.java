/** Birthdays, anniversaries and festivals of customers, once a year each. */
@NullMarked
package io.throughline.account.care;

import org.jspecify.annotations.NullMarked;
