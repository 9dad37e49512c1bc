/** Tests of rules and deadlines on a real log. */
@NullMarked
package io.throughline.platform.deadline;

import org.jspecify.annotations.NullMarked;
