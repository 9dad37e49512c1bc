/** The store of read models: one narrow port, PostgreSQL and MongoDB behind it. */
@NullMarked
package io.throughline.platform.document;

import org.jspecify.annotations.NullMarked;
