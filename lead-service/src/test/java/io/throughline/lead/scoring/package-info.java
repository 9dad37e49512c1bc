@NullMarked
package io.throughline.lead.scoring;

import org.jspecify.annotations.NullMarked;
