/** Tests of the document stores: one contract, every adapter. */
@NullMarked
package io.throughline.platform.document;

import org.jspecify.annotations.NullMarked;
