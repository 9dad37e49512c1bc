package io.throughline.lead.rules;

import io.throughline.contracts.lead.LossReasons;
import io.throughline.contracts.lead.SalesMethods;
import io.throughline.contracts.lead.Territories;
import io.throughline.platform.rules.Ruled;

/** The rules by which the house sells, as they are now. */
public interface SalesRules {

    /** By which steps (L13). */
    Ruled<SalesMethods> methods();

    /** For which reasons opportunities are lost. */
    Ruled<LossReasons> lossReasons();

    /** How the market is parted (L20). */
    Ruled<Territories> territories();
}
