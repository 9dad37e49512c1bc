package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.LEAD;

import io.throughline.contracts.account.Direction;
import io.throughline.contracts.lead.LeadDetailEvent;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadHandedOver;
import io.throughline.contracts.lead.LeadEvent.LeadQualified;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadEvent.LeadReopened;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadEvent.LeadUnqualified;
import io.throughline.contracts.lead.LeadEvent.LeadWithdrawn;
import io.throughline.contracts.lead.LeadEvent.PlannedOpportunity;
import io.throughline.contracts.lead.LeadNurturingEvent;
import io.throughline.contracts.lead.LeadPoolEvent;

/** How leads read. */
final class SalesRendering {

    private SalesRendering() {}

    static Rendered lead(LeadEvent event) {
        var rendered = switch (event) {
            case LeadCaptured e -> captured(e);
            case LeadAssigned e -> Rendered.of(LEAD, "Lead assigned", "线索已分配").about(e.assignee());
            case LeadHandedOver e ->
                Rendered.of(LEAD, "Lead handed over with the customer", "线索已随客户移交")
                        .about(Reference.STAFF, e.to())
                        .about(Reference.STAFF, e.from());
            case LeadContacted e -> contacted(e);
            case LeadQualified e ->
                Rendered.of(LEAD, "Lead qualified", "线索已确认合格").saying(e.note());
            case LeadRejected e -> {
                var reason = Words.of(e.reason());
                yield Rendered.of(LEAD, "Lead rejected: " + reason.en(), "线索已否决：" + reason.zh())
                        .saying(e.explanation());
            }
            case LeadConverted e -> converted(e);
            case LeadUnassigned e ->
                Rendered.of(LEAD, "Lead taken back: it waits for somebody", "线索已取消分配，等待负责人")
                        .about(e.previous());
            case LeadUnqualified e ->
                Rendered.of(LEAD, "Lead no longer qualified", "线索已取消合格").saying(e.reason());
            case LeadReopened e -> Rendered.of(LEAD, "Lead reopened", "线索已重新打开").saying(e.reason());
            case LeadWithdrawn e ->
                Rendered.of(LEAD, "Lead withdrawn: captured by mistake", "线索已撤回：误录")
                        .saying(e.reason());
            case LeadPoolEvent e -> LeadCareRendering.pool(e);
            case LeadDetailEvent e -> LeadCareRendering.detail(e);
            case LeadNurturingEvent e -> LeadCareRendering.nurturing(e);
        };
        return rendered.about("lead", event.leadId());
    }

    private static Rendered captured(LeadCaptured event) {
        var source = Words.of(event.source());
        return Rendered.of(LEAD, "Lead captured: " + source.en(), "收到新线索：" + source.zh())
                .saying(event.name().value())
                .saying(event.organisation())
                .saying(event.interest())
                .saying(event.campaign())
                .saying(event.reference());
    }

    private static Rendered contacted(LeadContacted event) {
        var channel = Words.of(event.channel());
        return Rendered.of(LEAD, "Lead contacted by " + channel.en(), "已联系线索：" + channel.zh())
                .touching(event.channel(), Direction.OUTBOUND)
                .saying(event.note());
    }

    private static Rendered converted(LeadConverted event) {
        var joined = !event.customerId().equals(event.prospect());
        var rendered = joined
                ? Rendered.of(LEAD, "Lead converted: joined to a known customer", "线索已转化：并入已有客户")
                        .about("customer", event.prospect())
                : Rendered.of(LEAD, "Lead converted: became a customer", "线索已转化：成为客户");
        return rendered.saying(event.accountName().value())
                .saying(event.opportunity().map(PlannedOpportunity::title))
                .about("opportunity", event.opportunity().map(PlannedOpportunity::opportunityId))
                .about(event.owner());
    }
}
