/** What reacts to events, the service desk's too, by sending commands of this service. */
@NullMarked
package io.throughline.marketing.process;

import org.jspecify.annotations.NullMarked;
