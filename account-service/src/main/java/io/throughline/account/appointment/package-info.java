/** Times that were agreed on with customers. */
@NullMarked
package io.throughline.account.appointment;

import org.jspecify.annotations.NullMarked;
