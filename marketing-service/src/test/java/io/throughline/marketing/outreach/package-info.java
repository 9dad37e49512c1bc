/** What the package promises, as tests. */
@NullMarked
package io.throughline.marketing.outreach;

import org.jspecify.annotations.NullMarked;
