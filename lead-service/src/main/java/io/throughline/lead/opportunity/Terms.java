package io.throughline.lead.opportunity;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.Forecast;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
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
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.opportunity.TermsCommand.ChangeOpportunityProducts;
import io.throughline.lead.opportunity.TermsCommand.ChooseSalesChannel;
import io.throughline.lead.opportunity.TermsCommand.ChooseTerritory;
import io.throughline.lead.opportunity.TermsCommand.NameTeamMember;
import io.throughline.lead.opportunity.TermsCommand.PlaceOpportunity;
import io.throughline.lead.opportunity.TermsCommand.RecordCompetitor;
import io.throughline.lead.opportunity.TermsCommand.ReleaseTeamMember;
import io.throughline.lead.opportunity.TermsCommand.RemoveCompetitor;
import io.throughline.lead.opportunity.TermsCommand.ReviewOpportunity;
import io.throughline.lead.opportunity.TermsCommand.ReviseForecast;
import io.throughline.lead.rules.SalesRules;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.message.Refusal;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of an opportunity, against whom, with whom and by which way it is worked. All of it can be said anew at
 * any time while the opportunity is open, and what is said already is no news.
 */
class Terms {

    private static final int MOST_PEOPLE = 50;

    private @Nullable Standing standing;
    private Known known = Known.NOTHING;

    Terms() {}

    @CommandHandler
    void handle(ReviseForecast command, Caller caller, CustomerDirectory customers) {
        standing().mustBeOpen(command, caller);
        mustNotBeNegative(command.value());
        var to = new Forecast(command.value(), command.close(), command.category());
        if (to.equals(forecast())) return;
        apply(new OpportunityForecastRevised(command.opportunityId(), customer(customers), forecast(), to));
    }

    @CommandHandler
    void handle(ReviewOpportunity command, Caller caller, CustomerDirectory customers) {
        standing().mustBeOpen(command, caller);
        var said = new OpportunityReviewed(
                command.opportunityId(), customer(customers), command.approved(), command.note());
        if (known.review().filter(one -> Known.same(one, said)).isPresent()) return;
        apply(said);
    }

    @CommandHandler
    void handle(ChangeOpportunityProducts command, Caller caller, CustomerDirectory customers) {
        standing().mustBeOpen(command, caller);
        var products = command.products();
        products.forEach(product -> mustNotBeNegative(product.unitPrice()));
        var different = products.stream().map(ProductInterest::productId).distinct();
        refuse(different.count() < products.size(), LeadRefusal.PRODUCT_TWICE);
        if (products.equals(known.products())) return;
        apply(new OpportunityProductsChanged(command.opportunityId(), customer(customers), products, known.products()));
    }

    @CommandHandler
    void handle(RecordCompetitor command, Caller caller, CustomerDirectory customers) {
        standing().mustBeOpen(command, caller);
        mustNotBeNegative(command.price());
        command.account().ifPresent(account -> customers.see(account, caller, LeadRefusal.CUSTOMER_NOT_FOUND));
        var before = known.competitor(command.name());
        refuse(before.isEmpty() && known.competitors().size() >= MOST_PEOPLE, LeadRefusal.OPPORTUNITY_FULL);
        var said = new CompetitorRecorded(
                command.opportunityId(),
                customer(customers),
                command.name(),
                command.account(),
                command.strengths(),
                command.weaknesses(),
                command.price());
        if (before.filter(one -> Known.same(one, said)).isPresent()) return;
        apply(said);
    }

    @CommandHandler
    void handle(RemoveCompetitor command, Caller caller, CustomerDirectory customers) {
        standing().mustBeOpen(command, caller);
        if (!knowsCompetitor(command.name())) return;
        apply(new CompetitorRemoved(command.opportunityId(), customer(customers), command.name()));
    }

    @CommandHandler
    void handle(NameTeamMember command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        standing().mustBeOpen(command, caller);
        refuse(staff.byId(command.member()).isEmpty(), LeadRefusal.TEAM_MEMBER_NOT_FOUND);
        var before = known.role(command.member());
        if (before.equals(Optional.of(command.role()))) return;
        refuse(before.isEmpty() && known.team().size() >= MOST_PEOPLE, LeadRefusal.OPPORTUNITY_FULL);
        apply(new TeamMemberNamed(
                command.opportunityId(), customer(customers), command.member(), command.role(), before));
    }

    @CommandHandler
    void handle(ReleaseTeamMember command, Caller caller, CustomerDirectory customers) {
        standing().mustBeOpen(command, caller);
        known.role(command.member())
                .ifPresent(role -> apply(
                        new TeamMemberReleased(command.opportunityId(), customer(customers), command.member(), role)));
    }

    @CommandHandler
    void handle(ChooseSalesChannel command, Caller caller, CustomerDirectory customers) {
        standing().mustBeOpen(command, caller);
        if (known.channel().equals(Optional.of(command.channel()))) return;
        apply(new SalesChannelChosen(command.opportunityId(), customer(customers), command.channel(), known.channel()));
    }

    @CommandHandler
    void handle(PlaceOpportunity command, Caller caller, CustomerDirectory customers, SalesRules rules) {
        standing().mustBeOpen(command, caller);
        place(Place.of(command.region(), command.industry(), rules.territories()), customer(customers));
    }

    @CommandHandler
    void handle(ChooseTerritory command, Caller caller, CustomerDirectory customers, SalesRules rules) {
        standing().mustBeOpen(command, caller);
        var now = rules.territories();
        var chosen = now.rules()
                .territory(command.territory())
                .orElseThrow(() -> new Refusal(LeadRefusal.TERRITORY_UNKNOWN));
        var region = known.placed().flatMap(OpportunityPlaced::region);
        var industry = known.placed().flatMap(OpportunityPlaced::industry);
        place(new Place(region, industry, Optional.of(chosen), true, now.version()), customer(customers));
    }

    /** What lies in a territory and belongs to nobody goes to whoever answers for the territory. */
    private void place(Place place, CustomerId customer) {
        var id = standing().id();
        boolean news = known.placed().map(said -> !place.is(said)).orElse(place.isKnown() || place.byHand());
        if (news) apply(place.event(id, customer));
        if (standing().owner().isPresent()) return;
        place.responsible().ifPresent(one -> apply(new OpportunityAssigned(id, customer, one, Optional.empty())));
    }

    @EventSourcingHandler
    void on(OpportunityEvent event) {
        standing = Standing.after(standing, event);
        known = known.after(event);
    }

    Forecast forecast() {
        return known.forecast();
    }

    boolean isApproved() {
        return known.review().filter(OpportunityReviewed::approved).isPresent();
    }

    boolean namesProducts() {
        return !known.products().isEmpty();
    }

    boolean knowsCompetitor(String name) {
        return known.competitor(name).isPresent();
    }

    private static void mustNotBeNegative(Optional<Money> money) {
        refuse(money.filter(Money::isNegative).isPresent(), LeadRefusal.VALUE_NEGATIVE);
    }

    private Standing standing() {
        return Objects.requireNonNull(standing);
    }

    private CustomerId customer(CustomerDirectory customers) {
        return standing().customer(customers);
    }
}
