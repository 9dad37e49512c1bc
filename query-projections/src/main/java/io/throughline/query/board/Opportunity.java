package io.throughline.query.board;

import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.SalesStage;
import io.throughline.contracts.order.ProductId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An opportunity as it stands now (L8-L13). */
public record Opportunity(
        OpportunityId opportunityId,
        RecordHead head,
        OpportunityState state,
        String title,
        SalesStage stage,
        Instant stageSince,
        Optional<Who> owner,
        Optional<ProductId> productId,
        Optional<Money> expectedValue,
        Optional<Money> wonValue,
        Optional<String> lostReason,
        Optional<LeadId> leadId,
        Optional<String> reference)
        implements Headed<Opportunity> {

    @Override
    public Opportunity of(RecordHead other) {
        return new Opportunity(
                opportunityId,
                other,
                state,
                title,
                stage,
                stageSince,
                owner,
                productId,
                expectedValue,
                wonValue,
                lostReason,
                leadId,
                reference);
    }

    /** The opportunity after this event; null when its beginning is not known here. */
    public static @Nullable Opportunity after(
            @Nullable Opportunity before, OpportunityEvent event, Recorded<?> recorded) {
        return OpportunityFold.after(before, event, recorded);
    }
}
