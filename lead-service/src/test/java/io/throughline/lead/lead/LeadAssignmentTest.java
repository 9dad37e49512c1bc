package io.throughline.lead.lead;

import static io.throughline.lead.lead.LeadStory.LEAD;
import static io.throughline.lead.lead.LeadStory.PROSPECT;
import static io.throughline.lead.lead.LeadStory.aLead;
import static io.throughline.lead.lead.LeadStory.contact;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARIA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.lead.LeadCommand.AssignLead;
import io.throughline.lead.lead.LeadCommand.UnassignLead;
import io.throughline.lead.rules.FixedRules;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.Happened;
import io.throughline.platform.test.KnownCustomers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may give a lead to whom, and who sees it then. */
class LeadAssignmentTest {

    private final AggregateFixture<Lead> leads =
            LeadBench.leads(FixedRules.BUILT_IN, new KnownCustomers().unowned(PROSPECT), new LeadBench());

    @Test
    void letsASupervisorAssignItToSomebodyAnyDepthBelowHim() {
        leads.given(aLead().events())
                .when(assignTo(ZHAO_LEI.id()))
                .by(WANG_FANG)
                .expectEvents(new LeadAssigned(LEAD, PROSPECT, ZHAO_LEI.id(), Optional.empty()));
    }

    @Test
    void letsASupervisorTakeItHimself() {
        leads.given(aLead().events())
                .when(assignTo(WANG_FANG.id()))
                .by(WANG_FANG)
                .expectEvents(new LeadAssigned(LEAD, PROSPECT, WANG_FANG.id(), Optional.empty()));
    }

    @Test
    void staysInSightOfWhoCapturedItUntilItIsAssigned() {
        var captured = Happened.that(aLead().captured()).by(ZHAO_LEI);
        for (var member : List.of(ZHAO_LEI, LI_NA)) {
            leads.given(captured).when(contact()).by(member).expectRefusal(LeadRefusal.LEAD_NOT_ASSIGNED);
        }
        leads.given(captured).when(contact()).by(JOHN).expectRefusal(LeadRefusal.LEAD_NOT_FOUND);
        leads.given(captured, Happened.that(new LeadAssigned(LEAD, PROSPECT, JOHN.id(), Optional.empty())))
                .when(contact())
                .by(ZHAO_LEI)
                .expectRefusal(LeadRefusal.LEAD_NOT_FOUND);
    }

    @Test
    void remembersWhoHadItBefore() {
        leads.given(aLead().assignedTo(LI_NA).events())
                .when(assignTo(ZHAO_LEI.id()))
                .by(WANG_FANG)
                .expectEvents(new LeadAssigned(LEAD, PROSPECT, ZHAO_LEI.id(), Optional.of(LI_NA.id())));
    }

    @Test
    void recordsNothingWhenItIsAssignedToTheSamePersonAgain() {
        leads.given(aLead().assignedTo(LI_NA).events())
                .when(assignTo(LI_NA.id()))
                .by(WANG_FANG)
                .expectNothing();
    }

    @Test
    void letsNobodyAssignButSupervisorsAndAdministrators() {
        for (var caller : new StaffMember[] {LI_NA, MARKETING, AUDITOR}) {
            leads.given(aLead().events())
                    .when(assignTo(LI_NA.id()))
                    .by(caller)
                    .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
    }

    @Test
    void refusesAnAssigneeOutsideTheSupervisorsReach() {
        leads.given(aLead().events())
                .when(assignTo(JOHN.id()))
                .by(WANG_FANG)
                .expectRefusal(LeadRefusal.ASSIGNEE_NOT_FOUND);
    }

    @Test
    void refusesAnAssigneeWhomNobodyKnows() {
        leads.given(aLead().events())
                .when(assignTo(new StaffId(Identifier.named("test", "nobody"))))
                .by(ADMINISTRATOR)
                .expectRefusal(LeadRefusal.ASSIGNEE_NOT_FOUND);
    }

    @Test
    void refusesAnAssigneeWhoDoesNotSell() {
        leads.given(aLead().events())
                .when(assignTo(SERVICE_AGENT.id()))
                .by(ADMINISTRATOR)
                .expectRefusal(LeadRefusal.ASSIGNEE_NOT_IN_SALES);
    }

    @Test
    void hidesALeadFromTheSupervisorOfOthers() {
        leads.given(aLead().assignedTo(LI_NA).events())
                .when(assignTo(JOHN.id()))
                .by(MARIA)
                .expectRefusal(LeadRefusal.LEAD_NOT_FOUND);
    }

    @Test
    void isTakenFromWhoeverHasItOnce() {
        given(aLead().assignedTo(LI_NA).events())
                .when(new UnassignLead(LEAD))
                .by(WANG_FANG)
                .expectEvents(new LeadUnassigned(LEAD, PROSPECT, LI_NA.id()));
        given(aLead().events()).when(new UnassignLead(LEAD)).by(WANG_FANG).expectNothing();
    }

    private AggregateFixture<Lead>.Given given(List<? extends LeadEvent> events) {
        return leads.given(events.stream().map(event -> Happened.that(event)).toArray(Happened[]::new));
    }

    private static AssignLead assignTo(StaffId assignee) {
        return new AssignLead(LEAD, assignee);
    }
}
