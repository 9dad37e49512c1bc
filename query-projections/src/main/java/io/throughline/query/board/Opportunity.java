package io.throughline.query.board;

import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.order.ProductId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An opportunity as it stands now (L8-L13). */
public record Opportunity(
        OpportunityId opportunityId,
        RecordHead head,
        OpportunityState state,
        String title,
        StageId stage,
        Instant stageSince,
        Optional<Who> owner,
        Optional<ProductId> productId,
        Optional<Money> expectedValue,
        Optional<Money> wonValue,
        Optional<String> lostReason,
        Optional<LeadId> leadId,
        Optional<String> reference,
        OpportunityCourse course,
        OpportunityForecast forecast,
        OpportunityTerms terms,
        List<PlanItem> plan,
        OpportunityPast past)
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
                reference,
                course,
                forecast,
                terms,
                plan,
                past);
    }

    /** The opportunity after this event; null when its beginning is not known here. */
    public static @Nullable Opportunity after(
            @Nullable Opportunity before, OpportunityEvent event, Recorded<?> recorded) {
        return OpportunityFold.after(before, event, recorded);
    }

    /** The same without its plan, its people and its past, as a part of its customer. */
    public Opportunity brief() {
        return OpportunityFold.brief(this);
    }
}
