package io.throughline.account.targets;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.TargetRefusal;
import io.throughline.account.targets.TargetCommand.AppraiseTarget;
import io.throughline.account.targets.TargetCommand.CorrectTarget;
import io.throughline.account.targets.TargetCommand.RestoreTarget;
import io.throughline.account.targets.TargetCommand.SetTarget;
import io.throughline.account.targets.TargetCommand.WithdrawTarget;
import io.throughline.contracts.staff.Appraiser;
import io.throughline.contracts.staff.Figure;
import io.throughline.contracts.staff.StaffId;
import io.throughline.contracts.staff.TargetEvent.TargetAppraised;
import io.throughline.contracts.staff.TargetEvent.TargetBehind;
import io.throughline.contracts.staff.TargetEvent.TargetCorrected;
import io.throughline.contracts.staff.TargetEvent.TargetEnded;
import io.throughline.contracts.staff.TargetEvent.TargetRestored;
import io.throughline.contracts.staff.TargetEvent.TargetSet;
import io.throughline.contracts.staff.TargetEvent.TargetWithdrawn;
import io.throughline.contracts.staff.TargetId;
import io.throughline.contracts.staff.TargetTerms;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.joda.money.Money;

/**
 * A target. Somebody above sets what somebody shall achieve; while its time runs it is looked at every day, and he and his
 * supervisor are warned once at each step of the rules at which it lags too far behind; when its time is over, what was
 * achieved is recorded. It is appraised in the steps that the house has defined (L19).
 */
@Aggregate
class Target {

    @AggregateIdentifier
    private TargetId id;

    private Aim aim;
    private boolean withdrawn;
    private boolean ended;

    /** The last step at which it was warned of; 0 before the first. */
    private int warnedAt;

    /** What was said at each step of the appraisal. */
    private final Map<String, String> said = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // the event that it begins with assigns the rest
    Target() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(SetTarget command, Caller caller, StaffDirectory staff) {
        var whose = staff.byId(command.staffId())
                .filter(StaffMember::works)
                .map(StaffMember::id)
                .filter(member -> caller.sees(Optional.of(member)))
                .orElseThrow(() -> new Refusal(AccountRefusal.STAFF_NOT_FOUND));
        refuse(isHimself(caller, whose), TargetRefusal.OWN_TARGET);
        var terms = terms(command.start(), command.end(), command.amount(), command.count());
        refuse(!terms.goal().canBeGoalOf(command.kpi()), TargetRefusal.TARGET_FIGURE_UNFIT);
        apply(new TargetSet(command.targetId(), whose, command.team(), command.kpi(), terms));
    }

    @CommandHandler
    void handle(CorrectTarget command, Caller caller) {
        mustBeAbove(caller);
        refuse(withdrawn, TargetRefusal.TARGET_WITHDRAWN);
        var terms = terms(command.start(), command.end(), command.amount(), command.count());
        refuse(!terms.goal().canBeGoalOf(aim.kpi()), TargetRefusal.TARGET_FIGURE_UNFIT);
        if (!terms.equals(aim.terms())) apply(new TargetCorrected(id, aim.staffId(), aim.terms(), terms));
    }

    @CommandHandler
    void handle(WithdrawTarget command, Caller caller) {
        mustBeAbove(caller);
        if (!withdrawn) apply(new TargetWithdrawn(id, aim.staffId(), command.reason()));
    }

    @CommandHandler
    void handle(RestoreTarget command, Caller caller) {
        mustBeAbove(caller);
        if (withdrawn) apply(new TargetRestored(id, aim.staffId(), command.reason()));
    }

    @CommandHandler
    void handle(AppraiseTarget command, Caller caller, CurrentTargetRules rules) {
        mustBeSeen(caller);
        refuse(withdrawn, TargetRefusal.TARGET_WITHDRAWN);
        var by = rules.now();
        int place =
                by.rules().place(command.step()).orElseThrow(() -> new Refusal(TargetRefusal.APPRAISAL_STEP_UNKNOWN));
        var step = by.rules().appraisal().get(place);
        boolean his = isHimself(caller, aim.staffId());
        refuse(his != (step.by() == Appraiser.EMPLOYEE), TargetRefusal.NOT_HIS_APPRAISAL_STEP);
        boolean early =
                by.rules().appraisal().subList(0, place).stream().anyMatch(each -> !said.containsKey(each.code()));
        refuse(early, TargetRefusal.APPRAISAL_STEP_EARLY);
        if (command.text().equals(said.get(step.code()))) return;
        apply(new TargetAppraised(id, aim.staffId(), step, command.text(), by.version()));
    }

    @CommandHandler
    void handle(
            JudgeTarget command,
            Caller caller,
            StaffDirectory staff,
            Achievements achievements,
            CurrentTargetRules rules) {
        var now = caller.received();
        if (withdrawn || ended || now.isBefore(aim.terms().start())) return;
        var achieved = achievements.of(aim, now);
        int percent = achieved.percentOf(aim.terms().goal());
        if (!now.isBefore(aim.terms().end())) {
            apply(new TargetEnded(id, aim.staffId(), achieved, percent));
            return;
        }
        var by = rules.now();
        int elapsed = aim.elapsedPercent(now);
        var supervisor = staff.byId(aim.staffId()).flatMap(StaffMember::supervisor);
        EarlyWarning.due(by.rules().warnings(), elapsed, percent, warnedAt)
                .ifPresent(step -> apply(new TargetBehind(
                        id,
                        aim.staffId(),
                        supervisor,
                        step,
                        elapsed,
                        achieved,
                        percent,
                        aim.expected(now),
                        by.version())));
    }

    @EventSourcingHandler
    void on(TargetSet event) {
        id = event.targetId();
        aim = new Aim(event.staffId(), event.team(), event.kpi(), event.terms());
    }

    @EventSourcingHandler
    void on(TargetCorrected event) {
        aim = aim.with(event.to());
        ended = false;
        warnedAt = 0;
    }

    @EventSourcingHandler
    void on(TargetWithdrawn event) {
        withdrawn = true;
    }

    @EventSourcingHandler
    void on(TargetRestored event) {
        withdrawn = false;
    }

    @EventSourcingHandler
    void on(TargetBehind event) {
        warnedAt = event.step().elapsedPercent();
    }

    @EventSourcingHandler
    void on(TargetEnded event) {
        ended = true;
    }

    @EventSourcingHandler
    void on(TargetAppraised event) {
        said.put(event.step().code(), event.text());
    }

    private static TargetTerms terms(Instant start, Instant end, Optional<Money> amount, Optional<Integer> count) {
        refuse(!start.isBefore(end), TargetRefusal.TARGET_PERIOD_EMPTY);
        return new TargetTerms(start, end, new Figure(amount, count));
    }

    private void mustBeSeen(Caller caller) {
        caller.mustSee(Optional.of(aim.staffId()), TargetRefusal.TARGET_NOT_FOUND);
    }

    private void mustBeAbove(Caller caller) {
        mustBeSeen(caller);
        refuse(isHimself(caller, aim.staffId()), TargetRefusal.OWN_TARGET);
    }

    /** Neither by himself nor in another's name. */
    private static boolean isHimself(Caller caller, StaffId whose) {
        return caller.author().equals(Optional.of(whose))
                || caller.member().filter(m -> m.id().equals(whose)).isPresent();
    }
}
