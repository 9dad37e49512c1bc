/**
 * What reacts to events, the service desk's too, by sending commands of this service. Delivery by mail or message will be
 * another process here, {@code MaterialDelivery}, that reacts to {@code outreach.material-sent}; until then what is
 * recorded is the decision to send.
 */
@NullMarked
package io.throughline.marketing.process;

import org.jspecify.annotations.NullMarked;
