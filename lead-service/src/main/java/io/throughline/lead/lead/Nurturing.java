package io.throughline.lead.lead;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.BehaviourKind;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingEnded;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStarted;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStepDue;
import io.throughline.contracts.lead.NurturingPlan;
import io.throughline.contracts.lead.NurturingRules;
import io.throughline.platform.rules.Ruled;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A lead that is being nurtured, by the plan as it read when that began (L4).
 *
 * @param step which step is next, from 1
 * @param at when it is due
 */
record Nurturing(NurturingPlan plan, int step, Instant at) {

    /** What is under way after an event; none where nothing is. */
    static @Nullable Nurturing after(@Nullable Nurturing before, LeadEvent event) {
        return switch (event) {
            case NurturingStarted e -> new Nurturing(e.plan(), 1, e.firstStepAt());
            case NurturingStepDue e -> before == null ? null : before.after(e);
            case NurturingEnded unused -> null;
            default -> before;
        };
    }

    /** After a step; the last one stays the last. */
    private Nurturing after(NurturingStepDue event) {
        return event.nextStepAt()
                .map(next -> new Nurturing(plan, event.step() + 1, next))
                .orElse(this);
    }

    /** The event of the step that is next, as of a moment at which it is due. */
    NurturingStepDue taken(LeadId lead, CustomerId customer, Instant now) {
        var due = plan.steps().get(step - 1);
        var next = step == plan.steps().size()
                ? Optional.<Instant>empty()
                : Optional.of(now.plus(Duration.ofHours(plan.steps().get(step).afterHours())));
        return new NurturingStepDue(lead, customer, plan.code(), step, due.channel(), due.task(), next);
    }

    static Optional<NurturingPlan> named(String code, Ruled<NurturingRules> rules) {
        return first(rules, plan -> plan.code().equals(code));
    }

    static Optional<NurturingPlan> forTag(String tag, Ruled<NurturingRules> rules) {
        return first(rules, plan -> plan.tags().contains(tag));
    }

    static Optional<NurturingPlan> forBehaviour(BehaviourKind behaviour, Ruled<NurturingRules> rules) {
        return first(rules, plan -> plan.behaviours().contains(behaviour));
    }

    static NurturingStarted started(
            LeadId lead, CustomerId customer, NurturingPlan plan, Ruled<NurturingRules> rules, Instant now) {
        var first = now.plus(Duration.ofHours(plan.steps().getFirst().afterHours()));
        return new NurturingStarted(lead, customer, plan, rules.version(), first);
    }

    private static Optional<NurturingPlan> first(Ruled<NurturingRules> rules, Predicate<NurturingPlan> wanted) {
        return rules.rules().plans().stream().filter(wanted).findFirst();
    }
}
