/** The published language of the suite: event records, the identifiers and values they are made of. */
@NullMarked
package io.throughline.contracts;

import org.jspecify.annotations.NullMarked;
