@NullMarked
package io.throughline.account.commission;

import org.jspecify.annotations.NullMarked;
