package io.throughline.contracts.account;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import io.throughline.contracts.RulesChanged;

/** What the house decided about its accounts; none of it concerns one customer. */
public sealed interface AccountRulesEvent extends DomainEvent {

    /** There are other statuses (A8). */
    @EventName("account.statuses-changed")
    record AccountStatusesChanged(long version, AccountStatuses rules)
            implements AccountRulesEvent, RulesChanged<AccountStatuses> {}

    /** There are other fields of the house's own (A11). */
    @EventName("account.custom-fields-changed")
    record CustomFieldsChanged(long version, CustomFields rules)
            implements AccountRulesEvent, RulesChanged<CustomFields> {}

    /** The house decided otherwise about its accounts (features 1.13-1). */
    @EventName("account.policy-changed")
    record AccountPolicyChanged(long version, AccountPolicy rules)
            implements AccountRulesEvent, RulesChanged<AccountPolicy> {}

    /** Customers are of value by other rules (A18, A19). */
    @EventName("account.value-rules-changed")
    record ValueRulesChanged(long version, ValueRules rules) implements AccountRulesEvent, RulesChanged<ValueRules> {}

    /** Customers are about to be lost by other rules (A15). */
    @EventName("account.churn-rules-changed")
    record ChurnRulesChanged(long version, ChurnRules rules) implements AccountRulesEvent, RulesChanged<ChurnRules> {}

    /** Reservations are taken for other days (A29). */
    @EventName("account.booking-window-changed")
    record BookingWindowChanged(long version, BookingWindow rules)
            implements AccountRulesEvent, RulesChanged<BookingWindow> {}
}
