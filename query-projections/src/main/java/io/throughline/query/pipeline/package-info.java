/** How do opportunities go through the steps, what will they bring, and what will be asked for? */
@NullMarked
package io.throughline.query.pipeline;

import org.jspecify.annotations.NullMarked;
