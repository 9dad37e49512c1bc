package io.throughline.account.targets;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.TargetRefusal;
import io.throughline.account.targets.TargetCommand.ChangeTargetRules;
import io.throughline.contracts.staff.TargetRules;
import io.throughline.contracts.staff.TargetRulesEvent.TargetRulesChanged;
import io.throughline.platform.rules.Ruled;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The rules of targets as one record. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class TargetRulebook {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Ruled<TargetRules> current = new Ruled<>(0, TargetRules.DEFAULT);

    TargetRulebook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeTargetRules command) {
        refuse(!command.rules().warnsInOrder(), TargetRefusal.WARNINGS_UNSORTED);
        refuse(!command.rules().namesDiffer(), TargetRefusal.APPRAISAL_STEP_TWICE);
        if (command.rules().equals(current.rules())) return;
        apply(new TargetRulesChanged(current.version() + 1, command.rules()));
    }

    @EventSourcingHandler
    void on(TargetRulesChanged event) {
        id = ChangeTargetRules.RULEBOOK;
        current = new Ruled<>(event.version(), event.rules());
    }
}
