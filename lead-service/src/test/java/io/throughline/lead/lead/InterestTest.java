package io.throughline.lead.lead;

import static io.throughline.lead.lead.LeadStory.LEAD;
import static io.throughline.lead.lead.LeadStory.PROSPECT;
import static io.throughline.lead.lead.LeadStory.aLead;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.BehaviourKind;
import io.throughline.contracts.lead.LeadDetailEvent.LeadBehaviourRecorded;
import io.throughline.contracts.lead.LeadDetailEvent.LeadLinkedToCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadTagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUnlinkedFromCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUntagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadVisitorRecognised;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.VisitorEvent.VisitorBehaviourRecorded;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.lead.LeadDetailCommand.LinkLeadToCompany;
import io.throughline.lead.lead.LeadDetailCommand.RecogniseVisitor;
import io.throughline.lead.lead.LeadDetailCommand.RecordLeadBehaviour;
import io.throughline.lead.lead.LeadDetailCommand.TagLead;
import io.throughline.lead.lead.LeadDetailCommand.UnlinkLeadFromCompany;
import io.throughline.lead.lead.LeadDetailCommand.UntagLead;
import io.throughline.lead.lead.LeadUpkeep.TakeOverBehaviour;
import io.throughline.lead.rules.FixedRules;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.Happened;
import io.throughline.platform.test.KnownCustomers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes known of a lead beside its steps: tags, behaviour, company. */
class InterestTest {

    private static final Instant NOW = AggregateFixture.NOW;
    private static final CustomerId COMPANY = new CustomerId(Identifier.named("test", "company"));
    private static final CustomerId OTHER = new CustomerId(Identifier.named("test", "other"));
    private static final VisitorId VISITOR = new VisitorId(Identifier.named("test", "visitor"));

    private final LeadBench bench = new LeadBench();
    private final KnownCustomers customers =
            new KnownCustomers().unowned(PROSPECT).owned(COMPANY, LI_NA).owned(OTHER, JOHN);

    @Test
    void isTaggedAndUntaggedOnce() {
        given(aLead().events()).when(new TagLead(LEAD, " vip ")).by(MARKETING).expectEvents(tagged("vip"));
        given(with(tagged("vip"))).when(new TagLead(LEAD, "vip")).by(MARKETING).expectNothing();
        given(with(tagged("vip")))
                .when(new UntagLead(LEAD, "vip"))
                .by(MARKETING)
                .expectEvents(new LeadUntagged(LEAD, PROSPECT, "vip"));
        given(aLead().events()).when(new UntagLead(LEAD, "vip")).by(MARKETING).expectNothing();
    }

    @Test
    void hidesItsTagsFromAColleague() {
        var events = aLead().assignedTo(LI_NA).events();
        given(events).when(new TagLead(LEAD, "vip")).by(JOHN).expectRefusal(LeadRefusal.LEAD_NOT_FOUND);
        given(events).when(new UntagLead(LEAD, "vip")).by(JOHN).expectRefusal(LeadRefusal.LEAD_NOT_FOUND);
        given(List.of()).when(new TagLead(LEAD, "vip")).by(JOHN).expectRefusal(LeadRefusal.LEAD_NOT_FOUND);
    }

    @Test
    void refusesATagOnAClosedLeadButNotesWhatHeStillDoes() {
        var closed = aLead().rejected(LeadRejectionReason.NO_FIT).events();
        given(closed).when(new TagLead(LEAD, "vip")).by(MARKETING).expectRefusal(LeadRefusal.LEAD_CLOSED);
        given(closed).when(behave(BehaviourKind.PAGE_VIEW)).by(MARKETING).expectEvents(did(BehaviourKind.PAGE_VIEW));
    }

    @Test
    void belongsToOneCompanyAtMost() {
        var linked = new LeadLinkedToCompany(LEAD, PROSPECT, COMPANY);
        given(with(linked))
                .when(new LinkLeadToCompany(LEAD, COMPANY))
                .by(MARKETING)
                .expectNothing();
        given(with(linked))
                .when(new LinkLeadToCompany(LEAD, OTHER))
                .by(MARKETING)
                .expectEvents(
                        new LeadUnlinkedFromCompany(LEAD, PROSPECT, COMPANY),
                        new LeadLinkedToCompany(LEAD, PROSPECT, OTHER));
        given(with(linked))
                .when(new UnlinkLeadFromCompany(LEAD))
                .by(MARKETING)
                .expectEvents(new LeadUnlinkedFromCompany(LEAD, PROSPECT, COMPANY));
        given(aLead().events())
                .when(new LinkLeadToCompany(LEAD, PROSPECT))
                .by(MARKETING)
                .expectRefusal(LeadRefusal.CUSTOMER_WITHOUT_ACCOUNT);
        given(aLead().assignedTo(LI_NA).events())
                .when(new LinkLeadToCompany(LEAD, OTHER))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void takesOverWhatItsVisitorDidBefore() {
        bench.visits = List.of(
                new VisitorHistory.Past(visit("/pumps"), "e1", NOW.minus(Duration.ofDays(9))),
                new VisitorHistory.Past(visit("/prices"), "e2", NOW.minus(Duration.ofDays(2))),
                new VisitorHistory.Past(visit("/later"), "e3", NOW));
        given(with(new LeadVisitorRecognised(LEAD, PROSPECT, VISITOR)))
                .when(new TakeOverBehaviour(LEAD, VISITOR, 2))
                .byProcess("visitor.joining")
                .expectEvents(joined("/pumps"), joined("/prices"));
        given(with(new LeadVisitorRecognised(LEAD, PROSPECT, VISITOR)))
                .when(new RecogniseVisitor(LEAD, VISITOR))
                .by(MARKETING)
                .expectNothing();
    }

    private AggregateFixture<Lead>.Given given(List<? extends LeadEvent> events) {
        return LeadBench.leads(FixedRules.BUILT_IN, customers, bench)
                .given(events.stream().map(event -> Happened.that(event)).toArray(Happened[]::new));
    }

    private static List<LeadEvent> with(LeadEvent... more) {
        var events = new ArrayList<LeadEvent>(aLead().events());
        events.addAll(List.of(more));
        return events;
    }

    private static LeadTagged tagged(String tag) {
        return new LeadTagged(LEAD, PROSPECT, tag);
    }

    private static RecordLeadBehaviour behave(BehaviourKind behaviour) {
        return new RecordLeadBehaviour(LEAD, behaviour, "/pumps", Optional.of("水泵"));
    }

    private static LeadBehaviourRecorded did(BehaviourKind behaviour) {
        return new LeadBehaviourRecorded(LEAD, PROSPECT, behaviour, "/pumps", Optional.of("水泵"), Optional.empty());
    }

    private static VisitorBehaviourRecorded visit(String page) {
        return new VisitorBehaviourRecorded(
                VISITOR, BehaviourKind.PAGE_VIEW, page, Optional.of("水泵"), Optional.empty());
    }

    private static LeadBehaviourRecorded joined(String page) {
        return new LeadBehaviourRecorded(
                LEAD, PROSPECT, BehaviourKind.PAGE_VIEW, page, Optional.of("水泵"), Optional.of(VISITOR));
    }
}
