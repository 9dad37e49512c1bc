/** What the answers to all questions have in common. */
@NullMarked
package io.throughline.query.answer;

import org.jspecify.annotations.NullMarked;
