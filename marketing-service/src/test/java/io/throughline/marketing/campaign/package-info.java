/** What the package promises, as tests. */
@NullMarked
package io.throughline.marketing.campaign;

import org.jspecify.annotations.NullMarked;
