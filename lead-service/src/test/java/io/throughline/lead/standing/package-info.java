@NullMarked
package io.throughline.lead.standing;

import org.jspecify.annotations.NullMarked;
