package io.throughline.account.targets;

import io.throughline.contracts.staff.TargetRules;
import io.throughline.platform.rules.Ruled;

/** The rules of targets that hold now: a parameter of handlers. */
@FunctionalInterface
interface CurrentTargetRules {

    /** With their version. */
    Ruled<TargetRules> now();
}
