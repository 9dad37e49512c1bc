package io.throughline.lead.lead;

import io.throughline.contracts.lead.LeadId;
import io.throughline.lead.LeadRefusal;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;

/** A command to a lead. */
interface OfLead extends Command {

    /** The lead. */
    LeadId leadId();

    @Override
    default RefusalCode notFound() {
        return LeadRefusal.LEAD_NOT_FOUND;
    }
}
