package io.throughline.account.pool;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.pool.PoolCommand.ChangePoolRules;
import io.throughline.contracts.account.OwnershipRulesEvent.PoolRulesChanged;
import io.throughline.contracts.account.Pool;
import io.throughline.contracts.account.PoolRules;
import io.throughline.platform.rules.Ruled;
import java.time.ZoneId;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The rules of all pools as one record. At any moment some pool takes every account. */
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
class PoolRulebook {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Ruled<PoolRules> current = new Ruled<>(0, PoolRules.DEFAULT);

    PoolRulebook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangePoolRules command) {
        var pools = command.rules().pools();
        long names = pools.stream().map(Pool::name).distinct().count();
        refuse(names < pools.size(), AccountRefusal.POOL_NAME_TWICE);
        refuse(!pools.getLast().conditions().isEmpty(), AccountRefusal.NO_POOL_FOR_ALL);
        boolean known = ZoneId.getAvailableZoneIds().contains(command.rules().timeZone());
        refuse(!known, AccountRefusal.TIME_ZONE_UNKNOWN);
        if (command.rules().equals(current.rules())) return;
        apply(new PoolRulesChanged(current.version() + 1, command.rules()));
    }

    @EventSourcingHandler
    void on(PoolRulesChanged event) {
        id = ChangePoolRules.RULEBOOK;
        current = new Ruled<>(event.version(), event.rules());
    }
}
