/** The whole suite in one JVM: its stores as children, its services side by side, one directory for all they keep. */
@NullMarked
package io.throughline.standalone;

import org.jspecify.annotations.NullMarked;
