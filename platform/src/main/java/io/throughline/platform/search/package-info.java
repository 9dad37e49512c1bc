/** The timeline index in Elasticsearch. */
@NullMarked
package io.throughline.platform.search;

import org.jspecify.annotations.NullMarked;
