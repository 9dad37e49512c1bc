package io.throughline.lead.lead;

import static io.throughline.lead.lead.LeadStory.EMAIL;
import static io.throughline.lead.lead.LeadStory.LEAD;
import static io.throughline.lead.lead.LeadStory.NAME;
import static io.throughline.lead.lead.LeadStory.PHONE;
import static io.throughline.lead.lead.LeadStory.PROSPECT;
import static io.throughline.lead.lead.LeadStory.aLead;
import static io.throughline.lead.lead.LeadStory.contact;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARIA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.LeadDetailEvent.LeadReceiptGiven;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadHandedOver;
import io.throughline.contracts.lead.LeadEvent.LeadQualified;
import io.throughline.contracts.lead.LeadEvent.LeadRejected;
import io.throughline.contracts.lead.LeadEvent.LeadReopened;
import io.throughline.contracts.lead.LeadEvent.LeadUnqualified;
import io.throughline.contracts.lead.LeadEvent.LeadWithdrawn;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.handover.HandOverLead;
import io.throughline.lead.lead.LeadCommand.AssignLead;
import io.throughline.lead.lead.LeadCommand.CaptureLead;
import io.throughline.lead.lead.LeadCommand.ConvertLead;
import io.throughline.lead.lead.LeadCommand.QualifyLead;
import io.throughline.lead.lead.LeadCommand.RecordLeadContact;
import io.throughline.lead.lead.LeadCommand.RejectLead;
import io.throughline.lead.lead.LeadCommand.ReopenLead;
import io.throughline.lead.lead.LeadCommand.UnqualifyLead;
import io.throughline.lead.lead.LeadCommand.WithdrawLead;
import io.throughline.lead.rules.FixedRules;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.Happened;
import io.throughline.platform.test.KnownCustomers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A lead from capture to the judgement whether it is worth pursuing. */
class LeadTest {

    private static final CustomerId KNOWN = new CustomerId(Identifier.named("test", "known"));
    private static final CustomerId FORMER = new CustomerId(Identifier.named("test", "former"));

    private final KnownCustomers customers =
            new KnownCustomers().owned(KNOWN, JOHN).joined(FORMER, KNOWN);
    private final AggregateFixture<Lead> leads = LeadBench.leads(FixedRules.BUILT_IN, customers, new LeadBench());

    @Test
    void capturesALeadAboutSomebodyNew() {
        leads.givenNothing()
                .when(capture(Optional.empty()))
                .by(MARKETING)
                .expectEvents(aLead().captured(), receipt())
                .expectOutcome(PROSPECT.toString());
    }

    @Test
    void capturesALeadAboutACustomerWeKnow() {
        leads.givenNothing().when(capture(Optional.of(KNOWN))).by(JOHN).expectOutcome(KNOWN.toString());
    }

    @Test
    void capturesALeadAboutWhomAProspectTurnedOutToBe() {
        leads.givenNothing().when(capture(Optional.of(FORMER))).by(JOHN).expectOutcome(KNOWN.toString());
    }

    @Test
    void goesOnAsTheCustomerWhomItsProspectTurnedOutToBe() {
        var lead = LeadStory.aLeadAbout(FORMER);
        leads.given(lead.events())
                .when(new AssignLead(LEAD, LI_NA.id()))
                .by(WANG_FANG)
                .expectEvents(new LeadAssigned(LEAD, KNOWN, LI_NA.id(), Optional.empty()));
        leads.given(lead.assignedTo(LI_NA).events())
                .when(new RecordLeadContact(LEAD, Channel.PHONE, "called"))
                .by(LI_NA)
                .expectEvents(new LeadContacted(LEAD, KNOWN, Channel.PHONE, "called"));
    }

    @Test
    void followsItsCustomerWithoutLosingAStep() {
        var toJohn = new HandOverLead(LEAD, Optional.of(LI_NA.id()), Optional.of(JOHN.id()));
        var handedOver = new LeadHandedOver(LEAD, PROSPECT, toJohn.from(), toJohn.to());
        leads.given(aLead().assignedTo(LI_NA).contacted().events())
                .when(toJohn)
                .byProcess("lead.handover")
                .expectEvents(handedOver);
        leads.given(aLead().assignedTo(ZHAO_LEI).events())
                .when(toJohn)
                .byProcess("lead.handover")
                .expectNothing();
        var history =
                new ArrayList<DomainEvent>(aLead().assignedTo(LI_NA).contacted().events());
        history.add(handedOver);
        leads.given(history)
                .when(new QualifyLead(LEAD, Optional.empty()))
                .by(JOHN)
                .expectEvents(new LeadQualified(LEAD, PROSPECT, Optional.empty()));
    }

    @Test
    void beginsAgainWhenItIsNobodys() {
        var history = new ArrayList<DomainEvent>(
                aLead().assignedTo(LI_NA).contacted().qualified().events());
        history.add(new LeadHandedOver(LEAD, PROSPECT, Optional.of(LI_NA.id()), Optional.empty()));
        leads.given(history)
                .when(new ConvertLead(LEAD, Optional.empty(), Optional.empty()))
                .by(WANG_FANG)
                .expectRefusal(LeadRefusal.LEAD_NOT_QUALIFIED);
    }

    @Test
    void refusesALeadAboutACustomerWhomTheCallerMayNotSee() {
        leads.givenNothing().when(capture(Optional.of(KNOWN))).by(LI_NA).expectRefusal(LeadRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void refusesALeadAboutACustomerWhoIsNotThere() {
        leads.givenNothing()
                .when(capture(Optional.of(PROSPECT)))
                .by(ADMINISTRATOR)
                .expectRefusal(LeadRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void answersForAnUnknownLeadAsForAHiddenOne() {
        leads.givenNothing().when(assignTo(JOHN.id())).by(MARIA).expectRefusal(LeadRefusal.LEAD_NOT_FOUND);
    }

    @Test
    void recordsEveryContactOfTheAssigneeAgainAndAgain() {
        leads.given(aLead().assignedTo(LI_NA).contacted().events())
                .when(contact())
                .by(LI_NA)
                .expectEvents(new LeadContacted(LEAD, PROSPECT, Channel.PHONE, "called"));
    }

    @Test
    void refusesAContactBeforeSomebodyIsResponsible() {
        leads.given(aLead().events()).when(contact()).by(WANG_FANG).expectRefusal(LeadRefusal.LEAD_NOT_ASSIGNED);
    }

    @Test
    void hidesALeadFromAColleague() {
        leads.given(aLead().assignedTo(LI_NA).events())
                .when(contact())
                .by(JOHN)
                .expectRefusal(LeadRefusal.LEAD_NOT_FOUND);
    }

    @Test
    void hidesTheLeadOfASupervisorFromThoseBelowHim() {
        leads.given(aLead().assignedTo(LI_NA).events())
                .when(contact())
                .by(ZHAO_LEI)
                .expectRefusal(LeadRefusal.LEAD_NOT_FOUND);
    }

    @Test
    void qualifiesALeadThatWasContacted() {
        leads.given(aLead().assignedTo(LI_NA).contacted().events())
                .when(qualify())
                .by(LI_NA)
                .expectEvents(new LeadQualified(LEAD, PROSPECT, Optional.of("has a budget")));
    }

    @Test
    void refusesToQualifyALeadThatNobodyContacted() {
        leads.given(aLead().assignedTo(LI_NA).events())
                .when(qualify())
                .by(LI_NA)
                .expectRefusal(LeadRefusal.LEAD_NOT_CONTACTED);
    }

    @Test
    void recordsNothingWhenItIsQualifiedAgain() {
        leads.given(aLead().assignedTo(LI_NA).contacted().qualified().events())
                .when(qualify())
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void rejectsANewLeadThatIsWorthless() {
        leads.given(aLead().events())
                .when(reject(LeadRejectionReason.INVALID_DATA, Optional.empty()))
                .by(WANG_FANG)
                .expectEvents(new LeadRejected(LEAD, PROSPECT, LeadRejectionReason.INVALID_DATA, Optional.empty()));
    }

    @Test
    void rejectsAQualifiedLeadForAnotherReasonWhenItIsExplained() {
        var why = Optional.of("公司搬走了");
        leads.given(aLead().assignedTo(LI_NA).contacted().qualified().events())
                .when(reject(LeadRejectionReason.OTHER, why))
                .by(LI_NA)
                .expectEvents(new LeadRejected(LEAD, PROSPECT, LeadRejectionReason.OTHER, why));
    }

    @Test
    void refusesAnotherReasonThatIsNotExplained() {
        leads.given(aLead().assignedTo(LI_NA).events())
                .when(reject(LeadRejectionReason.OTHER, Optional.empty()))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.REASON_NOT_EXPLAINED);
    }

    @Test
    void recordsNothingWhenItIsRejectedAgainForTheSameReason() {
        leads.given(aLead().rejected(LeadRejectionReason.NO_FIT).events())
                .when(reject(LeadRejectionReason.NO_FIT, Optional.empty()))
                .by(WANG_FANG)
                .expectNothing();
    }

    @Test
    void refusesAnotherExplanationOnceItIsRejected() {
        leads.given(aLead().rejected(LeadRejectionReason.NO_FIT).events())
                .when(reject(LeadRejectionReason.NO_FIT, Optional.of("too small")))
                .by(WANG_FANG)
                .expectRefusal(LeadRefusal.LEAD_CLOSED);
    }

    @Test
    void refusesEverythingToARejectedLead() {
        var rejected = aLead().assignedTo(LI_NA).contacted().rejected(LeadRejectionReason.NO_FIT);
        for (var command : new LeadCommand[] {
            assignTo(ZHAO_LEI.id()), contact(), qualify(), reject(LeadRejectionReason.NO_BUDGET, Optional.empty())
        }) {
            leads.given(rejected.events()).when(command).by(WANG_FANG).expectRefusal(LeadRefusal.LEAD_CLOSED);
        }
    }

    @Test
    void goesBackToWhereItStoodWhenItIsReopened() {
        var qualified = aLead().assignedTo(LI_NA).contacted().qualified();
        var events = new ArrayList<LeadEvent>(
                qualified.rejected(LeadRejectionReason.NO_BUDGET).events());
        given(events).when(new ReopenLead(LEAD, "新预算")).by(LI_NA).expectEvents(new LeadReopened(LEAD, PROSPECT, "新预算"));
        events.add(new LeadReopened(LEAD, PROSPECT, "新预算"));
        given(events)
                .when(new UnqualifyLead(LEAD, "误判"))
                .by(LI_NA)
                .expectEvents(new LeadUnqualified(LEAD, PROSPECT, "误判"));
        given(events).when(new ReopenLead(LEAD, "again")).by(LI_NA).expectRefusal(LeadRefusal.LEAD_NOT_CLOSED);
    }

    @Test
    void isRejectedAnewForTheSameReasonAfterItWasReopened() {
        var events = new ArrayList<LeadEvent>(
                aLead().rejected(LeadRejectionReason.NO_BUDGET).events());
        var rejection = events.getLast();
        events.add(new LeadReopened(LEAD, PROSPECT, "新预算"));
        given(events)
                .when(new RejectLead(LEAD, LeadRejectionReason.NO_BUDGET, Optional.empty()))
                .by(WANG_FANG)
                .expectEvents(rejection);
    }

    @Test
    void isWithdrawnUnlessItWasConverted() {
        var withdrawn = new LeadWithdrawn(LEAD, PROSPECT, "误录");
        given(aLead().events()).when(new WithdrawLead(LEAD, "误录")).by(MARKETING).expectEvents(withdrawn);
        given(with(withdrawn)).when(new WithdrawLead(LEAD, "误录")).by(MARKETING).expectNothing();
        given(with(withdrawn))
                .when(new ReopenLead(LEAD, "还要"))
                .by(WANG_FANG)
                .expectEvents(new LeadReopened(LEAD, PROSPECT, "还要"));
        given(aLead().assignedTo(LI_NA).contacted().qualified().converted().events())
                .when(new WithdrawLead(LEAD, "误录"))
                .by(MARKETING)
                .expectRefusal(LeadRefusal.LEAD_CONVERTED);
    }

    private AggregateFixture<Lead>.Given given(List<? extends LeadEvent> events) {
        return leads.given(events.stream().map(event -> Happened.that(event)).toArray(Happened[]::new));
    }

    private static List<LeadEvent> with(LeadEvent... more) {
        var events = new ArrayList<LeadEvent>(aLead().events());
        events.addAll(List.of(more));
        return events;
    }

    private static CaptureLead capture(Optional<CustomerId> customer) {
        return new CaptureLead(
                LEAD,
                customer,
                NAME,
                Optional.of("晨光贸易有限公司"),
                EMAIL,
                PHONE,
                LeadSource.WEB_FORM,
                Optional.of("想了解报价"),
                Optional.of("spring"),
                Optional.of("W-7"),
                Map.of("city", "北京"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static LeadReceiptGiven receipt() {
        var inADay = AggregateFixture.NOW.plus(Duration.ofDays(1));
        return new LeadReceiptGiven(LEAD, PROSPECT, Channel.EMAIL, inADay, 0);
    }

    private static AssignLead assignTo(StaffId assignee) {
        return new AssignLead(LEAD, assignee);
    }

    private static QualifyLead qualify() {
        return new QualifyLead(LEAD, Optional.of("has a budget"));
    }

    private static RejectLead reject(LeadRejectionReason reason, Optional<String> explanation) {
        return new RejectLead(LEAD, reason, explanation);
    }
}
