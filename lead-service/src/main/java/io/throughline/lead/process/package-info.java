/** What follows by itself from the facts: a conversion opens the opportunity that was planned with it. */
@NullMarked
package io.throughline.lead.process;

import org.jspecify.annotations.NullMarked;
