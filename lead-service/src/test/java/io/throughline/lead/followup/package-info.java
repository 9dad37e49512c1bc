@NullMarked
package io.throughline.lead.followup;

import org.jspecify.annotations.NullMarked;
