/** The event log: PostgreSQL behind Axon's storage engine contract, with one group-committing writer. */
@NullMarked
package io.throughline.platform.log;

import org.jspecify.annotations.NullMarked;
