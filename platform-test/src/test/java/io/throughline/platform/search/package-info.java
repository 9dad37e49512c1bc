/** Tests of the search index on a real server. */
@NullMarked
package io.throughline.platform.search;

import org.jspecify.annotations.NullMarked;
