package io.throughline.query.board;

import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A lead as it stands now (L1). */
public record Lead(
        LeadId leadId,
        RecordHead head,
        LeadState state,
        String name,
        Optional<String> organisation,
        Optional<String> email,
        Optional<String> phone,
        LeadSource source,
        Optional<String> interest,
        Optional<String> campaign,
        Optional<String> reference,
        Map<String, String> attributes,
        Optional<Who> assignee,
        Optional<String> note,
        Optional<LeadRejectionReason> rejection,
        Optional<OpportunityId> opportunityId,
        LeadDetail detail)
        implements Headed<Lead> {

    @Override
    public Lead of(RecordHead other) {
        return new Lead(
                leadId,
                other,
                state,
                name,
                organisation,
                email,
                phone,
                source,
                interest,
                campaign,
                reference,
                attributes,
                assignee,
                note,
                rejection,
                opportunityId,
                detail);
    }

    /** The lead after this event; null when its beginning is not known here. */
    public static @Nullable Lead after(@Nullable Lead before, LeadEvent event, Recorded<?> recorded) {
        return LeadFold.after(before, event, recorded);
    }

    /** The same without its further facts, as a part of its customer. */
    public Lead brief() {
        return LeadFold.brief(this);
    }
}
