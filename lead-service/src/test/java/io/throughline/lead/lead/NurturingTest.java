package io.throughline.lead.lead;

import static io.throughline.lead.lead.LeadStory.LEAD;
import static io.throughline.lead.lead.LeadStory.PROSPECT;
import static io.throughline.lead.lead.LeadStory.aLead;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.contracts.Channel;
import io.throughline.contracts.lead.BehaviourKind;
import io.throughline.contracts.lead.LeadDetailEvent.LeadBehaviourRecorded;
import io.throughline.contracts.lead.LeadDetailEvent.LeadTagged;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingEnded;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStarted;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStepDue;
import io.throughline.contracts.lead.LeadRejectionReason;
import io.throughline.contracts.lead.NurturingEnd;
import io.throughline.contracts.lead.NurturingPlan;
import io.throughline.contracts.lead.NurturingRules;
import io.throughline.contracts.lead.NurturingStep;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.lead.LeadCommand.QualifyLead;
import io.throughline.lead.lead.LeadCommand.RejectLead;
import io.throughline.lead.lead.LeadDetailCommand.RecordLeadBehaviour;
import io.throughline.lead.lead.LeadDetailCommand.TagLead;
import io.throughline.lead.lead.LeadNurturingCommand.StartNurturing;
import io.throughline.lead.lead.LeadNurturingCommand.StopNurturing;
import io.throughline.lead.lead.LeadUpkeep.TakeNurturingStep;
import io.throughline.lead.rules.FixedRules;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.Happened;
import io.throughline.platform.test.KnownCustomers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A lead is kept warm by a plan, step by step, until he answers or is judged (L4). */
class NurturingTest {

    private static final Instant NOW = AggregateFixture.NOW;
    private static final NurturingPlan PLAN = new NurturingPlan(
            "warm",
            "水泵培育计划",
            Set.of("水泵"),
            Set.of(BehaviourKind.DOWNLOAD),
            List.of(new NurturingStep(24, Channel.PHONE, "打电话问候"), new NurturingStep(72, Channel.EMAIL, "发送案例")));

    private final AggregateFixture<Lead> leads = LeadBench.leads(
            FixedRules.BUILT_IN.with(new NurturingRules(List.of(PLAN))),
            new KnownCustomers().unowned(PROSPECT),
            new LeadBench());

    @Test
    void isNurturedByThePlanOfItsTagOrBehaviour() {
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

    private AggregateFixture<Lead>.Given given(List<? extends LeadEvent> events) {
        return leads.given(events.stream().map(event -> Happened.that(event)).toArray(Happened[]::new));
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
