package io.throughline.account.rules;

import io.throughline.contracts.account.AccountPolicy;
import io.throughline.contracts.account.AccountStatuses;
import io.throughline.contracts.account.BookingWindow;
import io.throughline.contracts.account.ChurnRules;
import io.throughline.contracts.account.CustomFields;
import io.throughline.contracts.account.ValueRules;
import io.throughline.platform.rules.Ruled;

/** The rules that hold now. */
public interface AccountRules {

    /** The statuses that there are. */
    Ruled<AccountStatuses> statuses();

    /** The fields of the house's own. */
    Ruled<CustomFields> fields();

    /** What the house decided about its accounts. */
    Ruled<AccountPolicy> policy();

    /** For which days reservations are taken. */
    Ruled<BookingWindow> window();

    /** When a customer is about to be lost. */
    Ruled<ChurnRules> churn();

    /** Of what value customers are. */
    Ruled<ValueRules> value();
}
