package io.throughline.account.trial;

import io.throughline.contracts.account.TrialRules;
import io.throughline.platform.rules.Ruled;

/** The rules of trials that hold now: a parameter of handlers. */
@FunctionalInterface
interface CurrentTrialRules {

    /** With their version. */
    Ruled<TrialRules> now();
}
