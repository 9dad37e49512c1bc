@NullMarked
package io.throughline.account.targets;

import org.jspecify.annotations.NullMarked;
