/** The rules by which accounts are kept, as data that can be changed. */
@NullMarked
package io.throughline.account.rules;

import org.jspecify.annotations.NullMarked;
