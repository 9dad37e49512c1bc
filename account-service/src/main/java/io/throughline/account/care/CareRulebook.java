package io.throughline.account.care;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.ChargeRefusal;
import io.throughline.account.care.CareCommand.ChangeCareRules;
import io.throughline.contracts.account.CareRules;
import io.throughline.contracts.account.CareRulesEvent.CareRulesChanged;
import io.throughline.contracts.account.Festival;
import io.throughline.platform.rules.Ruled;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The rules of care as one record. No two festivals have one name, and each falls on a day that its calendar has. */
@Aggregate
class CareRulebook {

    @AggregateIdentifier
    private @Nullable UUID id;

    private Ruled<CareRules> current = new Ruled<>(0, CareRules.DEFAULT);

    CareRulebook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeCareRules command) {
        var festivals = command.rules().festivals();
        long names = festivals.stream().map(Festival::name).distinct().count();
        refuse(names < festivals.size(), ChargeRefusal.FESTIVAL_TWICE);
        refuse(!festivals.stream().allMatch(festival -> festival.day().exists()), ChargeRefusal.DAY_UNKNOWN);
        if (command.rules().equals(current.rules())) return;
        apply(new CareRulesChanged(current.version() + 1, command.rules()));
    }

    @EventSourcingHandler
    void on(CareRulesChanged event) {
        id = ChangeCareRules.RULEBOOK;
        current = new Ruled<>(event.version(), event.rules());
    }
}
