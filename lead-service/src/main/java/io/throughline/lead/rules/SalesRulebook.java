package io.throughline.lead.rules;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.LossReasons;
import io.throughline.contracts.lead.SalesMethods;
import io.throughline.contracts.lead.SalesRulesEvent.LossReasonsChanged;
import io.throughline.contracts.lead.SalesRulesEvent.SalesMethodsChanged;
import io.throughline.contracts.lead.SalesRulesEvent.TerritoriesChanged;
import io.throughline.contracts.lead.Territories;
import io.throughline.lead.rules.SalesRulesCommand.ChangeLossReasons;
import io.throughline.lead.rules.SalesRulesCommand.ChangeSalesMethods;
import io.throughline.lead.rules.SalesRulesCommand.ChangeTerritories;
import io.throughline.platform.rules.Ruled;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which the house sells, as one record: its history is what held when. A change replaces all rules of its
 * kind, and the rules that hold already are no change.
 */
@Aggregate(cache = "aggregateCache")
class SalesRulebook {

    /** All changes of these rules are part of this record. */
    static final UUID ID = Identifier.named("rules", "sales");

    @AggregateIdentifier
    private @Nullable UUID id;

    private Ruled<SalesMethods> methods = new Ruled<>(0, SalesMethods.BUILT_IN);
    private Ruled<LossReasons> lossReasons = new Ruled<>(0, LossReasons.BUILT_IN);
    private Ruled<Territories> territories = new Ruled<>(0, Territories.BUILT_IN);

    SalesRulebook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeSalesMethods command) {
        Soundness.of(command.rules());
        if (command.rules().equals(methods.rules())) return;
        apply(new SalesMethodsChanged(methods.version() + 1, command.rules()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeLossReasons command) {
        Soundness.of(command.rules());
        if (command.rules().equals(lossReasons.rules())) return;
        apply(new LossReasonsChanged(lossReasons.version() + 1, command.rules()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeTerritories command) {
        Soundness.of(command.rules());
        if (command.rules().equals(territories.rules())) return;
        apply(new TerritoriesChanged(territories.version() + 1, command.rules()));
    }

    @EventSourcingHandler
    void on(SalesMethodsChanged event) {
        id = ID;
        methods = new Ruled<>(event.version(), event.rules());
    }

    @EventSourcingHandler
    void on(LossReasonsChanged event) {
        id = ID;
        lossReasons = new Ruled<>(event.version(), event.rules());
    }

    @EventSourcingHandler
    void on(TerritoriesChanged event) {
        id = ID;
        territories = new Ruled<>(event.version(), event.rules());
    }
}
