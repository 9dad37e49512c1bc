/** The open service requests that a customer's owner handles follow the customer to his new owner. */
@NullMarked
package io.throughline.desk.handover;

import org.jspecify.annotations.NullMarked;
