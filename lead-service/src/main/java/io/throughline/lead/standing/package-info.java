/** How leads stand, without anybody's name: the pool, loads, scores, and how well sources and rules did. */
@NullMarked
package io.throughline.lead.standing;

import org.jspecify.annotations.NullMarked;
