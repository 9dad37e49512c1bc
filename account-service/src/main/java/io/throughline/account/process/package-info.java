/** What follows by itself from the facts: a converted lead opens an account with its first contact. */
@NullMarked
package io.throughline.account.process;

import org.jspecify.annotations.NullMarked;
