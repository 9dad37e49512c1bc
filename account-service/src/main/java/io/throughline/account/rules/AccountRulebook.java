package io.throughline.account.rules;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.rules.AccountRulesCommand.ChangeAccountPolicy;
import io.throughline.account.rules.AccountRulesCommand.ChangeAccountStatuses;
import io.throughline.account.rules.AccountRulesCommand.ChangeBookingWindow;
import io.throughline.account.rules.AccountRulesCommand.ChangeChurnRules;
import io.throughline.account.rules.AccountRulesCommand.ChangeCustomFields;
import io.throughline.account.rules.AccountRulesCommand.ChangeValueRules;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.AccountPolicy;
import io.throughline.contracts.account.AccountRulesEvent.AccountPolicyChanged;
import io.throughline.contracts.account.AccountRulesEvent.AccountStatusesChanged;
import io.throughline.contracts.account.AccountRulesEvent.BookingWindowChanged;
import io.throughline.contracts.account.AccountRulesEvent.ChurnRulesChanged;
import io.throughline.contracts.account.AccountRulesEvent.CustomFieldsChanged;
import io.throughline.contracts.account.AccountRulesEvent.ValueRulesChanged;
import io.throughline.contracts.account.AccountStatuses;
import io.throughline.contracts.account.BookingWindow;
import io.throughline.contracts.account.ChurnRules;
import io.throughline.contracts.account.CustomField;
import io.throughline.contracts.account.CustomFields;
import io.throughline.contracts.account.ValueRules;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.rules.Ruled;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which accounts are kept, as one record. A change takes the place of all rules of its kind and counts their
 * version up. A field of the house's own that was ever there stays, at least as a retired one: accounts have values in it.
 */
@Aggregate(cache = "aggregateCache")
class AccountRulebook {

    /** All commands about these rules are part of this record. */
    static final UUID ID = Identifier.named("rules", "account");

    @AggregateIdentifier
    private @Nullable UUID id;

    private Ruled<AccountStatuses> statuses = new Ruled<>(0, AccountStatuses.DEFAULT);
    private Ruled<CustomFields> fields = new Ruled<>(0, CustomFields.DEFAULT);
    private Ruled<AccountPolicy> policy = new Ruled<>(0, AccountPolicy.DEFAULT);
    private Ruled<ChurnRules> churn = new Ruled<>(0, ChurnRules.DEFAULT);
    private Ruled<ValueRules> value = new Ruled<>(0, ValueRules.DEFAULT);
    private Ruled<BookingWindow> window = new Ruled<>(0, BookingWindow.DEFAULT);

    AccountRulebook() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeAccountStatuses command) {
        if (command.rules().equals(statuses.rules())) return;
        apply(new AccountStatusesChanged(statuses.version() + 1, command.rules()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeCustomFields command) {
        for (var field : command.rules().fields()) {
            if (!field.fitsTogether()) throw refusal(AccountRefusal.CUSTOM_FIELD_CONTRADICTORY, field);
        }
        for (var known : fields.rules().fields()) {
            var next = command.rules().field(known.name());
            if (next.isEmpty()) throw refusal(AccountRefusal.CUSTOM_FIELD_GONE, known);
            if (next.get().kind() != known.kind()) throw refusal(AccountRefusal.CUSTOM_FIELD_KIND_CHANGED, known);
        }
        if (command.rules().equals(fields.rules())) return;
        apply(new CustomFieldsChanged(fields.version() + 1, command.rules()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeAccountPolicy command) {
        if (command.rules().equals(policy.rules())) return;
        apply(new AccountPolicyChanged(policy.version() + 1, command.rules()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeChurnRules command) {
        if (command.rules().equals(churn.rules())) return;
        apply(new ChurnRulesChanged(churn.version() + 1, command.rules()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeValueRules command) {
        if (command.rules().equals(value.rules())) return;
        apply(new ValueRulesChanged(value.version() + 1, command.rules()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeBookingWindow command) {
        if (command.rules().equals(window.rules())) return;
        apply(new BookingWindowChanged(window.version() + 1, command.rules()));
    }

    @EventSourcingHandler
    void on(AccountStatusesChanged event) {
        id = ID;
        statuses = new Ruled<>(event.version(), event.rules());
    }

    @EventSourcingHandler
    void on(CustomFieldsChanged event) {
        id = ID;
        fields = new Ruled<>(event.version(), event.rules());
    }

    @EventSourcingHandler
    void on(AccountPolicyChanged event) {
        id = ID;
        policy = new Ruled<>(event.version(), event.rules());
    }

    @EventSourcingHandler
    void on(ChurnRulesChanged event) {
        id = ID;
        churn = new Ruled<>(event.version(), event.rules());
    }

    @EventSourcingHandler
    void on(ValueRulesChanged event) {
        id = ID;
        value = new Ruled<>(event.version(), event.rules());
    }

    @EventSourcingHandler
    void on(BookingWindowChanged event) {
        id = ID;
        window = new Ruled<>(event.version(), event.rules());
    }

    private static Refusal refusal(AccountRefusal code, CustomField field) {
        return new Refusal(code, Map.of("field", field.name()));
    }
}
