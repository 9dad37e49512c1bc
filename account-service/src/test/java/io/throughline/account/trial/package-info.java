@NullMarked
package io.throughline.account.trial;

import org.jspecify.annotations.NullMarked;
