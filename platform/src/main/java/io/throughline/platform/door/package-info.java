/** One contract, two doors: gRPC and HTTP bound from the descriptors. */
@NullMarked
package io.throughline.platform.door;

import org.jspecify.annotations.NullMarked;
