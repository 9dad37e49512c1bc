@NullMarked
package io.throughline.account.document;

import org.jspecify.annotations.NullMarked;
