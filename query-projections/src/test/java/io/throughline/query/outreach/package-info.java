/** Tests of consent and of the members of campaigns. */
@NullMarked
package io.throughline.query.outreach;

import org.jspecify.annotations.NullMarked;
