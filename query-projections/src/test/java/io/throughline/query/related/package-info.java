/** Tests of the records. */
@NullMarked
package io.throughline.query.related;

import org.jspecify.annotations.NullMarked;
