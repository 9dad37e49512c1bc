package io.throughline.account.trial;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.trial.TrialCommand.ChangeTrialRules;
import io.throughline.contracts.account.TrialRules;
import io.throughline.contracts.account.TrialRulesEvent.TrialRulesChanged;
import io.throughline.platform.rules.Ruled;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The rules of trials as one record. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class TrialRulebook {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Ruled<TrialRules> current = new Ruled<>(0, TrialRules.DEFAULT);

    TrialRulebook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeTrialRules command) {
        if (command.rules().equals(current.rules())) return;
        apply(new TrialRulesChanged(current.version() + 1, command.rules()));
    }

    @EventSourcingHandler
    void on(TrialRulesChanged event) {
        id = ChangeTrialRules.RULEBOOK;
        current = new Ruled<>(event.version(), event.rules());
    }
}
