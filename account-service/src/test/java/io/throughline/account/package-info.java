/** Tests of account-service. */
@NullMarked
package io.throughline.account;

import org.jspecify.annotations.NullMarked;
