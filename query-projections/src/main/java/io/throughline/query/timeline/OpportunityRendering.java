package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.OPPORTUNITY;

import io.throughline.contracts.lead.Forecast;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityHandedOver;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLossCoded;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityMethodFollowed;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityStageChanged;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWinExplained;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.OpportunityPlanEvent;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemCancelled;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemDone;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemNoted;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemOverdue;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemPlanned;
import io.throughline.contracts.lead.OpportunityPlanEvent.PlanItemReopened;
import io.throughline.contracts.lead.OpportunityTermsEvent;
import io.throughline.contracts.lead.OpportunityTermsEvent.CompetitorRecorded;
import io.throughline.contracts.lead.OpportunityTermsEvent.CompetitorRemoved;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityForecastRevised;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityPlaced;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityProductsChanged;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityReviewed;
import io.throughline.contracts.lead.OpportunityTermsEvent.SalesChannelChosen;
import io.throughline.contracts.lead.OpportunityTermsEvent.TeamMemberNamed;
import io.throughline.contracts.lead.OpportunityTermsEvent.TeamMemberReleased;
import io.throughline.contracts.lead.ProductInterest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How opportunities read. */
final class OpportunityRendering {

    private OpportunityRendering() {}

    static Rendered of(OpportunityEvent event, Labels labels) {
        var rendered = switch (event) {
            case OpportunityOpened e -> opened(e, labels);
            case OpportunityAssigned e ->
                titled(e, labels, "Opportunity assigned", "商机已分配").about(e.assignee());
            case OpportunityHandedOver e ->
                titled(e, labels, "Opportunity handed over with the customer", "商机已随客户移交")
                        .about(Reference.STAFF, e.to())
                        .about(Reference.STAFF, e.from());
            case OpportunityMethodFollowed e -> {
                var method = Words.of(e.method().name());
                yield titled(e, labels, "Opportunity follows the method: " + method.en(), "商机采用销售方法：" + method.zh());
            }
            case OpportunityStageChanged e -> moved(e, labels);
            case OpportunityWon e -> titled(e, labels, "Opportunity won: " + e.value(), "赢单：" + e.value());
            case OpportunityWinExplained e ->
                titled(e, labels, "Why it was won", "赢单原因").saying(e.reason());
            case OpportunityLost e ->
                titled(e, labels, "Opportunity lost", "输单").saying(e.reason());
            case OpportunityLossCoded e -> {
                var reason = Words.of(e.reason().name());
                yield titled(e, labels, "Loss filed under: " + reason.en(), "输单归类：" + reason.zh())
                        .saying(e.wonBy());
            }
            case OpportunityReopened e ->
                titled(e, labels, "Opportunity re-opened", "商机已重新打开").saying(e.reason());
            case OpportunityTermsEvent e -> terms(e, labels);
            case OpportunityPlanEvent e -> plan(e, labels);
        };
        return rendered.about("opportunity", event.opportunityId());
    }

    private static Rendered opened(OpportunityOpened event, Labels labels) {
        return Rendered.of(OPPORTUNITY, "Opportunity opened", "新建商机")
                .saying(event.title())
                .saying(event.productId().flatMap(labels::of))
                .saying(event.expectedValue().map(Object::toString))
                .saying(event.reference())
                .about("lead", event.leadId())
                .about("product", event.productId())
                .about(Reference.STAFF, event.owner());
    }

    private static Rendered moved(OpportunityStageChanged event, Labels labels) {
        var from = labels.step(event.opportunityId(), event.from());
        var to = labels.step(event.opportunityId(), event.to());
        return titled(
                event,
                labels,
                "Opportunity moved from %s to %s".formatted(from.en(), to.en()),
                "商机阶段由“%s”变为“%s”".formatted(from.zh(), to.zh()));
    }

    private static Rendered terms(OpportunityTermsEvent event, Labels labels) {
        return switch (event) {
            case OpportunityForecastRevised e -> {
                var category = e.to().category().map(Words::of);
                yield titled(
                                e,
                                labels,
                                "Forecast revised"
                                        + category.map(c -> ": " + c.en()).orElse(""),
                                "预测已调整" + category.map(c -> "：" + c.zh()).orElse(""))
                        .saying(change(e.from(), e.to()));
            }
            case OpportunityReviewed e ->
                (e.approved()
                                ? titled(e, labels, "Opportunity reviewed: approved", "商机审核：通过")
                                : titled(e, labels, "Opportunity reviewed: not approved", "商机审核：未通过"))
                        .saying(e.note());
            case OpportunityProductsChanged e ->
                titled(e, labels, "Products of interest changed", "意向产品已变更").saying(products(e.products(), labels));
            case CompetitorRecorded e ->
                titled(e, labels, "Competitor recorded", "已记录竞争对手")
                        .saying(e.name())
                        .saying(e.strengths())
                        .saying(e.weaknesses())
                        .saying(e.price().map(Object::toString))
                        .about("customer", e.account());
            case CompetitorRemoved e ->
                titled(e, labels, "Competitor removed", "竞争对手已移除").saying(e.name());
            case TeamMemberNamed e -> {
                var role = Words.of(e.role());
                yield titled(e, labels, "Joined the team: " + role.en(), "加入商机团队：" + role.zh())
                        .about(e.member());
            }
            case TeamMemberReleased e ->
                titled(e, labels, "Left the team", "退出商机团队").about(e.member());
            case SalesChannelChosen e -> {
                var channel = Words.of(e.channel());
                yield titled(e, labels, "Sales channel: " + channel.en(), "销售渠道：" + channel.zh());
            }
            case OpportunityPlaced e -> placed(e, labels);
        };
    }

    private static Rendered placed(OpportunityPlaced event, Labels labels) {
        var rendered = event.name()
                .map(Words::of)
                .map(name -> titled(event, labels, "In the territory: " + name.en(), "所属区域：" + name.zh()))
                .orElseGet(() -> titled(event, labels, "In no territory", "无所属区域"));
        return rendered.saying(event.region()).saying(event.industry());
    }

    private static Rendered plan(OpportunityPlanEvent event, Labels labels) {
        return switch (event) {
            case PlanItemPlanned e -> {
                var step = labels.step(e.opportunityId(), e.stage());
                yield titled(
                                e,
                                labels,
                                "Planned for the step %s%s"
                                        .formatted(step.en(), until(e.due().map(Object::toString), ", until ")),
                                "开发计划（%s）%s".formatted(step.zh(), until(e.due().map(Object::toString), "，截止 ")))
                        .saying(e.title())
                        .about(Reference.STAFF, e.responsible());
            }
            case PlanItemNoted e ->
                titled(e, labels, "Plan carried out: note", "开发过程记录").saying(e.note());
            case PlanItemDone e ->
                titled(e, labels, "Planned item done", "开发计划项已完成").saying(e.result());
            case PlanItemCancelled e ->
                titled(e, labels, "Planned item cancelled", "开发计划项已取消").saying(e.reason());
            case PlanItemReopened unused -> titled(event, labels, "Planned item re-opened", "开发计划项已重新打开");
            case PlanItemOverdue e ->
                titled(e, labels, "Planned item overdue since " + e.due(), "开发计划项已逾期，截止日 " + e.due())
                        .about(Reference.STAFF, e.responsible());
        };
    }

    private static String until(Optional<String> day, String words) {
        return day.map(one -> words + one).orElse("");
    }

    /** What was expected and what is expected now, where that differs. */
    private static Optional<String> change(Forecast from, Forecast to) {
        var changes = Stream.of(change(from.value(), to.value()), change(from.close(), to.close()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return Optional.of(changes).filter(text -> !text.isEmpty());
    }

    private static Optional<String> change(Optional<?> from, Optional<?> to) {
        if (from.equals(to)) return Optional.empty();
        return Optional.of("%s → %s"
                .formatted(
                        from.map(Object::toString).orElse("?"),
                        to.map(Object::toString).orElse("?")));
    }

    private static String products(List<ProductInterest> products, Labels labels) {
        return products.stream()
                .map(one -> "%s × %s"
                        .formatted(
                                labels.of(one.productId()).orElse("?"),
                                one.quantity().stripTrailingZeros().toPlainString()))
                .collect(Collectors.joining("\n"));
    }

    private static Rendered titled(OpportunityEvent event, Labels labels, String en, String zh) {
        return Rendered.of(OPPORTUNITY, en, zh).saying(labels.of(event.opportunityId()));
    }
}
