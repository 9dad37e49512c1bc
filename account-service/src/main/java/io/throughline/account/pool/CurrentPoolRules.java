package io.throughline.account.pool;

import io.throughline.contracts.account.PoolRules;
import io.throughline.platform.rules.Ruled;

/** The pools and their rules that hold now: a parameter of handlers. */
@FunctionalInterface
public interface CurrentPoolRules {

    /** With their version. */
    Ruled<PoolRules> now();
}
