/** What travels through the house: commands, queries, their answers, refusals, and the provenance of every event. */
@NullMarked
package io.throughline.platform.message;

import org.jspecify.annotations.NullMarked;
