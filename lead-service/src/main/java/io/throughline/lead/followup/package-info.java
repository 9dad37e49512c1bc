/** The clock of leads: what comes due when nobody is in touch, and when a step of nurturing is. */
@NullMarked
package io.throughline.lead.followup;

import org.jspecify.annotations.NullMarked;
