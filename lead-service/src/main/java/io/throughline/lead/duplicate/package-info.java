/** Who else may be the same person or organisation: keyed hashes of what is known, and the question that reads them. */
@NullMarked
package io.throughline.lead.duplicate;

import org.jspecify.annotations.NullMarked;
