package io.throughline.account.commission;

import io.throughline.contracts.staff.CommissionRules;
import io.throughline.platform.rules.Ruled;

/** The rules of commissions that hold now: a parameter of handlers. */
@FunctionalInterface
interface CurrentCommissionRules {

    /** With their version. */
    Ruled<CommissionRules> now();
}
