/** Tests of the pipeline. */
@NullMarked
package io.throughline.query.pipeline;

import org.jspecify.annotations.NullMarked;
