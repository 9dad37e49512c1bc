/** Facts about accounts, contacts and interactions. */
@NullMarked
package io.throughline.contracts.account;

import org.jspecify.annotations.NullMarked;
