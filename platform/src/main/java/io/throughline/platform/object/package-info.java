/** Files of customers: kept in pieces beside the log, sealed with the customer's key, each under the checksum of its bytes. */
@NullMarked
package io.throughline.platform.object;

import org.jspecify.annotations.NullMarked;
