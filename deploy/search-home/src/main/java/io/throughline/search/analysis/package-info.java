/** The analyzers of a full Elasticsearch that the minimal distribution leaves out, under the same names. */
@NullMarked
package io.throughline.search.analysis;

import org.jspecify.annotations.NullMarked;
