package io.throughline.account.commission;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.CommissionRefusal;
import io.throughline.account.commission.CommissionCommand.ChangeCommissionRules;
import io.throughline.contracts.staff.CommissionRules;
import io.throughline.contracts.staff.CommissionRulesEvent.CommissionRulesChanged;
import io.throughline.platform.rules.Ruled;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The rules of commissions as one record. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class CommissionRulebook {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Ruled<CommissionRules> current = new Ruled<>(0, CommissionRules.DEFAULT);

    CommissionRulebook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeCommissionRules command) {
        refuse(!command.rules().stagesInOrder(), CommissionRefusal.COMMISSION_STAGES_UNSORTED);
        refuse(!command.rules().rolesDiffer(), CommissionRefusal.COMMISSION_ROLE_TWICE);
        if (command.rules().equals(current.rules())) return;
        apply(new CommissionRulesChanged(current.version() + 1, command.rules()));
    }

    @EventSourcingHandler
    void on(CommissionRulesChanged event) {
        id = ChangeCommissionRules.RULEBOOK;
        current = new Ruled<>(event.version(), event.rules());
    }
}
