/** PostgreSQL and Elasticsearch as children of this JVM: unpacked, started, watched and stopped with it. */
@NullMarked
package io.throughline.stores;

import org.jspecify.annotations.NullMarked;
