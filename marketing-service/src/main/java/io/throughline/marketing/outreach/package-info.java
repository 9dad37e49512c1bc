/** Outreach: the one place that decides whether something may be sent to a customer. */
@NullMarked
package io.throughline.marketing.outreach;

import org.jspecify.annotations.NullMarked;
