package io.throughline.lead.visitor;

import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.MARKETING;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.BehaviourKind;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.VisitorEvent.VisitorBehaviourRecorded;
import io.throughline.contracts.lead.VisitorEvent.VisitorIdentified;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.visitor.VisitorCommand.RecordVisitorBehaviour;
import io.throughline.lead.visitor.VisitorUpkeep.IdentifyVisitor;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A visitor is nobody until a lead says who he is, and then he is that one for ever (U5). */
class VisitorTest {

    private static final VisitorId VISITOR = new VisitorId(Identifier.named("test", "visitor"));
    private static final LeadId LEAD = new LeadId(Identifier.named("test", "lead"));
    private static final LeadId ANOTHER = new LeadId(Identifier.named("test", "another"));
    private static final VisitorIdentified IDENTIFIED =
            new VisitorIdentified(VISITOR, CustomerId.ofProspect(LEAD), LEAD);

    private final AggregateFixture<Visitor> visitors = AggregateFixture.of(Visitor.class);

    @Test
    void isOfNoLeadBeforeHeIsRecognisedAndOfHisLeadAfterwards() {
        visitors.givenNothing().when(look()).by(MARKETING).expectEvents(looked(Optional.empty()));
        visitors.given(looked(Optional.empty()), IDENTIFIED)
                .when(look())
                .by(MARKETING)
                .expectEvents(looked(Optional.of(LEAD)));
    }

    @Test
    void isRecognisedOnceAlsoBeforeAnythingIsKnownOfHim() {
        visitors.givenNothing()
                .when(identify(LEAD))
                .byProcess("visitor.joining")
                .expectEvents(IDENTIFIED);
        visitors.given(IDENTIFIED)
                .when(identify(LEAD))
                .byProcess("visitor.joining")
                .expectNothing();
    }

    @Test
    void isNotThePersonOfTwoLeads() {
        visitors.given(IDENTIFIED)
                .when(identify(ANOTHER))
                .byProcess("visitor.joining")
                .expectRefusal(LeadRefusal.VISITOR_OF_ANOTHER_LEAD);
    }

    @Test
    void isNotWrittenDownByWhoOnlyReads() {
        visitors.givenNothing().when(look()).by(AUDITOR).expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    private static RecordVisitorBehaviour look() {
        return new RecordVisitorBehaviour(VISITOR, BehaviourKind.PAGE_VIEW, "/产品/水泵", Optional.of("水泵"));
    }

    private static VisitorBehaviourRecorded looked(Optional<LeadId> lead) {
        return new VisitorBehaviourRecorded(VISITOR, BehaviourKind.PAGE_VIEW, "/产品/水泵", Optional.of("水泵"), lead);
    }

    private static IdentifyVisitor identify(LeadId lead) {
        return new IdentifyVisitor(VISITOR, CustomerId.ofProspect(lead), lead);
    }
}
