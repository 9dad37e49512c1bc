package io.throughline.lead.opportunity;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.Forecast;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LossReason;
import io.throughline.contracts.lead.LossReasonId;
import io.throughline.contracts.lead.LossReasons;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLossCoded;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityLost;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityMethodFollowed;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityStageChanged;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.OpportunityTermsEvent.CompetitorRecorded;
import io.throughline.contracts.lead.OpportunityTermsEvent.OpportunityForecastRevised;
import io.throughline.contracts.lead.ProductInterest;
import io.throughline.contracts.lead.SalesMethod;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.order.ProductId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.rules.TestSalesRules;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.TestStaff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The life of one opportunity as tests tell it: {@code anOpportunity().movedTo("PROPOSAL").won().events()}. */
final class OpportunityStory {

    static final OpportunityId CHANCE = new OpportunityId(Identifier.named("test", "opportunity"));
    static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    static final CustomerId FORMER = new CustomerId(Identifier.named("test", "former"));
    static final CustomerId STRANGER = new CustomerId(Identifier.named("test", "stranger"));
    static final ProductId PUMP = new ProductId(Identifier.named("test", "pump"));
    static final Money VALUE = Money.of(CurrencyUnit.of("CNY"), 5000);

    private final List<OpportunityEvent> events = new ArrayList<>();
    private StageId stage = SalesMethod.EIGHT_STEPS.first();
    private boolean won;

    private OpportunityStory(OpportunityOpened opened) {
        events.add(opened);
    }

    /** Aggregates in a house with these rules, where the customer belongs to Li Na. */
    static AggregateFixture<Opportunity> opportunities(TestSalesRules rules) {
        return AggregateFixture.of(Opportunity.class)
                .with(new KnownCustomers().owned(CUSTOMER, TestStaff.LI_NA).joined(FORMER, CUSTOMER))
                .with(rules);
    }

    /** One of Li Na's, at the first of the eight steps. */
    static OpportunityStory anOpportunity() {
        return new OpportunityStory(opened(CUSTOMER, Optional.of(TestStaff.LI_NA)));
    }

    /** One that nobody is responsible for. */
    static OpportunityStory anOpportunityOfNobody() {
        return new OpportunityStory(opened(CUSTOMER, Optional.empty()));
    }

    static OpportunityOpened opened(CustomerId customer, Optional<StaffMember> owner) {
        return new OpportunityOpened(
                CHANCE,
                customer,
                "年度合同",
                Optional.of(PUMP),
                Optional.of(VALUE),
                Optional.of(new LeadId(Identifier.named("test", "lead"))),
                owner.map(StaffMember::id),
                Optional.of("1C1I7A6R"));
    }

    OpportunityStory movedTo(String step) {
        events.add(moved(stage.value(), step));
        stage = new StageId(step);
        return this;
    }

    OpportunityStory following(SalesMethod method, long version) {
        events.add(followed(method, version, method.first()));
        stage = method.first();
        return this;
    }

    OpportunityStory competitor(String name) {
        events.add(competing(name));
        return this;
    }

    OpportunityStory with(OpportunityEvent... more) {
        events.addAll(List.of(more));
        return this;
    }

    OpportunityStory won() {
        events.add(new OpportunityWon(CHANCE, CUSTOMER, VALUE));
        won = true;
        return this;
    }

    OpportunityStory lost() {
        events.addAll(List.of(loss()));
        return this;
    }

    OpportunityStory reopened() {
        events.add(reopened(won ? Optional.of(VALUE) : Optional.empty()));
        won = false;
        return this;
    }

    OpportunityEvent[] events() {
        return events.toArray(OpportunityEvent[]::new);
    }

    static OpportunityAssigned assigned(StaffMember assignee, Optional<StaffMember> previous) {
        return new OpportunityAssigned(CHANCE, CUSTOMER, assignee.id(), previous.map(StaffMember::id));
    }

    static OpportunityStageChanged moved(String from, String to) {
        return new OpportunityStageChanged(CHANCE, CUSTOMER, new StageId(from), new StageId(to));
    }

    static OpportunityMethodFollowed followed(SalesMethod method, long version, StageId at) {
        return new OpportunityMethodFollowed(CHANCE, CUSTOMER, method, version, at);
    }

    static CompetitorRecorded competing(String name) {
        return new CompetitorRecorded(
                CHANCE,
                CUSTOMER,
                name,
                Optional.empty(),
                Optional.of("价格低"),
                Optional.empty(),
                Optional.of(VALUE.minus(100)));
    }

    /** Too dear, filed under other reasons. */
    static OpportunityEvent[] loss() {
        return loss(LossReasons.OTHER, Optional.empty());
    }

    static OpportunityEvent[] loss(LossReasonId code, Optional<String> wonBy) {
        LossReason reason = LossReasons.BUILT_IN.reason(code).orElseThrow();
        return new OpportunityEvent[] {
            new OpportunityLost(CHANCE, CUSTOMER, "too dear"),
            new OpportunityLossCoded(CHANCE, CUSTOMER, reason, wonBy, 0)
        };
    }

    static OpportunityReopened reopened(Optional<Money> value) {
        return new OpportunityReopened(CHANCE, CUSTOMER, value, "客户改变主意");
    }

    static OpportunityForecastRevised revised(Forecast from, Forecast to) {
        return new OpportunityForecastRevised(CHANCE, CUSTOMER, from, to);
    }

    static ProductInterest interest(ProductId product, int quantity) {
        return new ProductInterest(product, BigDecimal.valueOf(quantity), Optional.empty());
    }

    static Optional<StaffId> id(StaffMember member) {
        return Optional.of(member.id());
    }
}
