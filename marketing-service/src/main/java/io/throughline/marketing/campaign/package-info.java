/** Campaigns: a purpose, a budget, a list of customers, and the material sent to it. */
@NullMarked
package io.throughline.marketing.campaign;

import org.jspecify.annotations.NullMarked;
