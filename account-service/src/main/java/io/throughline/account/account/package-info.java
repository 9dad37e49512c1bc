/** An account with its contacts and its one owner, and the commands that change it. */
@NullMarked
package io.throughline.account.account;

import org.jspecify.annotations.NullMarked;
