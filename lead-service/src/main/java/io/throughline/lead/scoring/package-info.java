/** What a lead is worth: its facts, the points they make, and how well rules tell those who convert from the others. */
@NullMarked
package io.throughline.lead.scoring;

import org.jspecify.annotations.NullMarked;
