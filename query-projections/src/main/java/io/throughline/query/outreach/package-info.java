/** Consent as it was and as we knew it, and how the members of a campaign reacted. */
@NullMarked
package io.throughline.query.outreach;

import org.jspecify.annotations.NullMarked;
