/** What follows by itself from the facts: the requests of a leaver go to others. */
@NullMarked
package io.throughline.desk.process;

import org.jspecify.annotations.NullMarked;
