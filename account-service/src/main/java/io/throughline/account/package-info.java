/** Accounts, contacts, staff, ownership and interactions. */
@NullMarked
package io.throughline.account;

import org.jspecify.annotations.NullMarked;
