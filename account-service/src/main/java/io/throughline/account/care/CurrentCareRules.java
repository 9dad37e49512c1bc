package io.throughline.account.care;

import io.throughline.contracts.account.CareRules;
import io.throughline.platform.rules.Ruled;

/** The rules of care that hold now. */
@FunctionalInterface
public interface CurrentCareRules {

    /** The rules, with their version. */
    Ruled<CareRules> now();
}
