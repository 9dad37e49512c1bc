package io.throughline.account.rules;

import io.throughline.account.rules.AccountRulesCommand.ChangeAccountPolicy;
import io.throughline.account.rules.AccountRulesCommand.ChangeAccountStatuses;
import io.throughline.account.rules.AccountRulesCommand.ChangeBookingWindow;
import io.throughline.account.rules.AccountRulesCommand.ChangeChurnRules;
import io.throughline.account.rules.AccountRulesCommand.ChangeCustomFields;
import io.throughline.account.rules.AccountRulesCommand.ChangeValueRules;
import io.throughline.contracts.account.AccountPolicy;
import io.throughline.contracts.account.AccountRulesEvent;
import io.throughline.contracts.account.AccountRulesEvent.AccountPolicyChanged;
import io.throughline.contracts.account.AccountRulesEvent.AccountStatusesChanged;
import io.throughline.contracts.account.AccountRulesEvent.BookingWindowChanged;
import io.throughline.contracts.account.AccountRulesEvent.ChurnRulesChanged;
import io.throughline.contracts.account.AccountRulesEvent.CustomFieldsChanged;
import io.throughline.contracts.account.AccountRulesEvent.ValueRulesChanged;
import io.throughline.contracts.account.AccountStatuses;
import io.throughline.contracts.account.BookingWindow;
import io.throughline.contracts.account.ChurnRules;
import io.throughline.contracts.account.CustomFields;
import io.throughline.contracts.account.ValueRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** How a change of the rules of accounts is taken back: by the rules that held before. */
@Component
final class AccountRulesCompensations implements Compensations<AccountRulesEvent> {

    @Override
    public Class<AccountRulesEvent> family() {
        return AccountRulesEvent.class;
    }

    @Override
    public Permission sight() {
        return Permission.MANAGE_RULES;
    }

    @Override
    public Compensation of(AccountRulesEvent event) {
        return switch (event) {
            case AccountStatusesChanged unused ->
                Compensation.touching("statuses")
                        .byAll(
                                before -> List.of(new ChangeAccountStatuses(before.last(AccountStatusesChanged.class)
                                        .map(AccountStatusesChanged::rules)
                                        .orElse(AccountStatuses.DEFAULT))),
                                UndoRefusal.NO_WAY_BACK);
            case CustomFieldsChanged unused ->
                Compensation.touching("fields")
                        .byAll(
                                before -> List.of(new ChangeCustomFields(before.last(CustomFieldsChanged.class)
                                        .map(CustomFieldsChanged::rules)
                                        .orElse(CustomFields.DEFAULT))),
                                UndoRefusal.NO_WAY_BACK);
            case AccountPolicyChanged unused ->
                Compensation.touching("policy")
                        .byAll(
                                before -> List.of(new ChangeAccountPolicy(before.last(AccountPolicyChanged.class)
                                        .map(AccountPolicyChanged::rules)
                                        .orElse(AccountPolicy.DEFAULT))),
                                UndoRefusal.NO_WAY_BACK);
            case BookingWindowChanged unused ->
                Compensation.touching("window")
                        .byAll(
                                before -> List.of(new ChangeBookingWindow(before.last(BookingWindowChanged.class)
                                        .map(BookingWindowChanged::rules)
                                        .orElse(BookingWindow.DEFAULT))),
                                UndoRefusal.NO_WAY_BACK);
            case ChurnRulesChanged unused ->
                Compensation.touching("churn")
                        .byAll(
                                before -> List.of(new ChangeChurnRules(before.last(ChurnRulesChanged.class)
                                        .map(ChurnRulesChanged::rules)
                                        .orElse(ChurnRules.DEFAULT))),
                                UndoRefusal.NO_WAY_BACK);
            case ValueRulesChanged unused ->
                Compensation.touching("value")
                        .byAll(
                                before -> List.of(new ChangeValueRules(before.last(ValueRulesChanged.class)
                                        .map(ValueRulesChanged::rules)
                                        .orElse(ValueRules.DEFAULT))),
                                UndoRefusal.NO_WAY_BACK);
        };
    }
}
