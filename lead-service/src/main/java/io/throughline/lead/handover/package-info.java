/** The open leads and opportunities of a customer follow him to his new owner. */
@NullMarked
package io.throughline.lead.handover;

import org.jspecify.annotations.NullMarked;
