/** The pools of accounts that nobody owns: claiming, returning, recycling, and their rules. */
@NullMarked
package io.throughline.account.pool;

import org.jspecify.annotations.NullMarked;
