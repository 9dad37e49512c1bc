package io.throughline.lead.lead;

import static io.throughline.lead.lead.LeadStory.EMAIL;
import static io.throughline.lead.lead.LeadStory.LEAD;
import static io.throughline.lead.lead.LeadStory.NAME;
import static io.throughline.lead.lead.LeadStory.PROSPECT;
import static io.throughline.lead.lead.LeadStory.aLead;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.BehaviourKind;
import io.throughline.contracts.lead.CaptureRules;
import io.throughline.contracts.lead.LeadDetailEvent.LeadBehaviourRecorded;
import io.throughline.contracts.lead.LeadDetailEvent.LeadDuplicatesSuspected;
import io.throughline.contracts.lead.LeadDetailEvent.LeadLinkedToCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadOriginTold;
import io.throughline.contracts.lead.LeadDetailEvent.LeadTagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUnlinkedFromCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUntagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadVisitorRecognised;
import io.throughline.contracts.lead.LeadDetailEvent.SuspectedDuplicate;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadReopened;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadEvent.LeadUnqualified;
import io.throughline.contracts.lead.LeadEvent.LeadWithdrawn;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingEnded;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStarted;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStepDue;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.lead.NurturingEnd;
import io.throughline.contracts.lead.NurturingPlan;
import io.throughline.contracts.lead.NurturingRules;
import io.throughline.contracts.lead.NurturingStep;
import io.throughline.contracts.lead.VisitorEvent.VisitorBehaviourRecorded;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.duplicate.DuplicateCandidate;
import io.throughline.lead.duplicate.DuplicateReason;
import io.throughline.lead.lead.LeadCommand.CaptureLead;
import io.throughline.lead.lead.LeadCommand.QualifyLead;
import io.throughline.lead.lead.LeadCommand.RejectLead;
import io.throughline.lead.lead.LeadCommand.ReopenLead;
import io.throughline.lead.lead.LeadCommand.UnassignLead;
import io.throughline.lead.lead.LeadCommand.UnqualifyLead;
import io.throughline.lead.lead.LeadCommand.WithdrawLead;
import io.throughline.lead.lead.LeadDetailCommand.LinkLeadToCompany;
import io.throughline.lead.lead.LeadDetailCommand.RecogniseVisitor;
import io.throughline.lead.lead.LeadDetailCommand.RecordLeadBehaviour;
import io.throughline.lead.lead.LeadDetailCommand.TagLead;
import io.throughline.lead.lead.LeadDetailCommand.UnlinkLeadFromCompany;
import io.throughline.lead.lead.LeadDetailCommand.UntagLead;
import io.throughline.lead.lead.LeadNurturingCommand.StartNurturing;
import io.throughline.lead.lead.LeadNurturingCommand.StopNurturing;
import io.throughline.lead.lead.LeadUpkeep.TakeNurturingStep;
import io.throughline.lead.lead.LeadUpkeep.TakeOverBehaviour;
import io.throughline.lead.rules.FixedRules;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.Happened;
import io.throughline.platform.test.KnownCustomers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes known of a lead beside its steps, how it is kept warm, and how mistakes are taken back. */
class LeadDetailTest {

    private static final Instant NOW = AggregateFixture.NOW;
    private static final CustomerId COMPANY = new CustomerId(Identifier.named("test", "company"));
    private static final CustomerId OTHER = new CustomerId(Identifier.named("test", "other"));
    private static final VisitorId VISITOR = new VisitorId(Identifier.named("test", "visitor"));
    private static final NurturingPlan PLAN = new NurturingPlan(
            "warm",
            "水泵培育计划",
            Set.of("水泵"),
            Set.of(BehaviourKind.DOWNLOAD),
            List.of(new NurturingStep(24, Channel.PHONE, "打电话问候"), new NurturingStep(72, Channel.EMAIL, "发送案例")));

    private final LeadBench bench = new LeadBench();
    private final KnownCustomers customers =
            new KnownCustomers().unowned(PROSPECT).owned(COMPANY, LI_NA).owned(OTHER, JOHN);
    private FixedRules rules = FixedRules.BUILT_IN;

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
    void notesWhoIsVeryLikelyTheSameAtCapture() {
        bench.suspects = List.of(candidate(COMPANY, 98), candidate(OTHER, 79));
        given(List.of())
                .when(capture(Optional.empty(), Optional.empty(), Optional.empty()))
                .by(MARKETING)
                .expectEvents(
                        captured(),
                        new LeadDuplicatesSuspected(LEAD, PROSPECT, List.of(new SuspectedDuplicate(COMPANY, 98)), 0));
    }

    @Test
    void refusesWhoIsTooLikelyTheSameWhereTheRulesSaySo() {
        rules = rules.with(new CaptureRules(80, Optional.of(95), false));
        bench.suspects = List.of(candidate(COMPANY, 95));
        given(List.of())
                .when(capture(Optional.empty(), Optional.empty(), Optional.empty()))
                .by(MARKETING)
                .expectRefusal(LeadRefusal.LEAD_LIKELY_DUPLICATE);
        bench.suspects = List.of(candidate(COMPANY, 94));
        given(List.of())
                .when(capture(Optional.empty(), Optional.empty(), Optional.empty()))
                .by(MARKETING)
                .expectOutcome(PROSPECT.toString());
    }

    @Test
    void tellsHowItCameAndWhoRecommendedUsAndWhichVisitorItWas() {
        given(List.of())
                .when(capture(Optional.of(Channel.WECHAT), Optional.of(COMPANY), Optional.of(VISITOR)))
                .by(MARKETING)
                .expectEvents(
                        captured(),
                        new LeadOriginTold(LEAD, PROSPECT, Optional.of(Channel.WECHAT), Optional.of(COMPANY)),
                        new LeadVisitorRecognised(LEAD, PROSPECT, VISITOR));
        given(List.of())
                .when(capture(Optional.empty(), Optional.of(OTHER), Optional.empty()))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void isLinkedToTheOneCompanyOfThatNameUnlessTheRulesSayNo() {
        bench.company = Optional.of(COMPANY);
        given(List.of())
                .when(capture(Optional.empty(), Optional.empty(), Optional.empty()))
                .by(MARKETING)
                .expectEvents(captured(), new LeadLinkedToCompany(LEAD, PROSPECT, COMPANY));
        rules = rules.with(new CaptureRules(80, Optional.empty(), false));
        given(List.of())
                .when(capture(Optional.empty(), Optional.empty(), Optional.empty()))
                .by(MARKETING)
                .expectEvents(captured());
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

    @Test
    void isNurturedByThePlanOfItsTagOrBehaviour() {
        rules = rules.with(new NurturingRules(List.of(PLAN)));
        given(aLead().events()).when(new TagLead(LEAD, "水泵")).by(MARKETING).expectEvents(tagged("水泵"), nurtured());
        given(aLead().events())
                .when(behave(BehaviourKind.DOWNLOAD))
                .by(MARKETING)
                .expectEvents(did(BehaviourKind.DOWNLOAD), nurtured());
        given(with(nurtured())).when(new TagLead(LEAD, "水泵")).by(MARKETING).expectEvents(tagged("水泵"));
        given(aLead().events())
                .when(new StartNurturing(LEAD, "warm"))
                .by(MARKETING)
                .expectEvents(nurtured());
        given(aLead().events())
                .when(new StartNurturing(LEAD, "cold"))
                .by(MARKETING)
                .expectRefusal(LeadRefusal.NURTURING_PLAN_NOT_FOUND);
    }

    @Test
    void takesEachStepWhenItIsDueAndEndsWithTheLast() {
        var begun = new NurturingStarted(LEAD, PROSPECT, PLAN, 5, NOW);
        var next = NOW.plus(Duration.ofDays(3));
        var first = new NurturingStepDue(LEAD, PROSPECT, "warm", 1, Channel.PHONE, "打电话问候", Optional.of(next));
        given(with(begun))
                .when(new TakeNurturingStep(LEAD))
                .byProcess("lead.nurturing")
                .expectEvents(first);
        given(with(begun, first))
                .when(new TakeNurturingStep(LEAD))
                .byProcess("lead.nurturing")
                .expectNothing();
        given(with(begun, dueNow(first)))
                .when(new TakeNurturingStep(LEAD))
                .byProcess("lead.nurturing")
                .expectEvents(
                        new NurturingStepDue(LEAD, PROSPECT, "warm", 2, Channel.EMAIL, "发送案例", Optional.empty()),
                        ended(NurturingEnd.COMPLETED));
    }

    @Test
    void isNurturedNoLongerOnceHeRepliesOrTheLeadIsJudged() {
        given(with(nurtured()))
                .when(behave(BehaviourKind.REPLY))
                .by(MARKETING)
                .expectEvents(did(BehaviourKind.REPLY), ended(NurturingEnd.REPLIED));
        given(with(nurtured())).when(new StopNurturing(LEAD)).by(MARKETING).expectEvents(ended(NurturingEnd.STOPPED));
        var rejected = aLead().rejected(LeadRejectionReason.NO_FIT).events().getLast();
        given(with(nurtured()))
                .when(new RejectLead(LEAD, LeadRejectionReason.NO_FIT, Optional.empty()))
                .by(WANG_FANG)
                .expectEvents(ended(NurturingEnd.CLOSED), rejected);
        var contacted =
                new ArrayList<LeadEvent>(aLead().assignedTo(LI_NA).contacted().events());
        contacted.add(nurtured());
        given(contacted)
                .when(new QualifyLead(LEAD, Optional.empty()))
                .by(LI_NA)
                .expectEvents(
                        aLead().assignedTo(LI_NA)
                                .contacted()
                                .qualified()
                                .events()
                                .getLast(),
                        ended(NurturingEnd.QUALIFIED));
        given(aLead().events()).when(new StopNurturing(LEAD)).by(MARKETING).expectNothing();
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

    @Test
    void isTakenFromWhoeverHasItOnce() {
        given(aLead().assignedTo(LI_NA).events())
                .when(new UnassignLead(LEAD))
                .by(WANG_FANG)
                .expectEvents(new LeadUnassigned(LEAD, PROSPECT, LI_NA.id()));
        given(aLead().events()).when(new UnassignLead(LEAD)).by(WANG_FANG).expectNothing();
    }

    private AggregateFixture<Lead>.Given given(List<? extends LeadEvent> events) {
        return LeadBench.leads(rules, customers, bench)
                .given(events.stream().map(event -> Happened.that(event)).toArray(Happened[]::new));
    }

    private static List<LeadEvent> with(LeadEvent... more) {
        var events = new ArrayList<LeadEvent>(aLead().events());
        events.addAll(List.of(more));
        return events;
    }

    private static CaptureLead capture(
            Optional<Channel> channel, Optional<CustomerId> referrer, Optional<VisitorId> visitor) {
        return new CaptureLead(
                LEAD,
                Optional.empty(),
                NAME,
                Optional.of("晨光贸易有限公司"),
                EMAIL,
                Optional.empty(),
                LeadSource.WECHAT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                channel,
                referrer,
                visitor);
    }

    private static LeadCaptured captured() {
        return new LeadCaptured(
                LEAD,
                PROSPECT,
                NAME,
                Optional.of("晨光贸易有限公司"),
                EMAIL,
                Optional.empty(),
                LeadSource.WECHAT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static DuplicateCandidate candidate(CustomerId customer, int likeness) {
        return new DuplicateCandidate(
                customer, Optional.empty(), Optional.empty(), List.of(DuplicateReason.EMAIL), likeness);
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

    private static NurturingStarted nurtured() {
        return new NurturingStarted(LEAD, PROSPECT, PLAN, 5, NOW.plus(Duration.ofHours(24)));
    }

    private static NurturingStepDue dueNow(NurturingStepDue step) {
        return new NurturingStepDue(
                LEAD, PROSPECT, step.plan(), step.step(), step.channel(), step.task(), Optional.of(NOW));
    }

    private static NurturingEnded ended(NurturingEnd reason) {
        return new NurturingEnded(LEAD, PROSPECT, "warm", reason);
    }
}
