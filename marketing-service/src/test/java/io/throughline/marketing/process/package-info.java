/** What the package promises, as tests. */
@NullMarked
package io.throughline.marketing.process;

import org.jspecify.annotations.NullMarked;
