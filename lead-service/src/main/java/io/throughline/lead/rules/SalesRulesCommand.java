package io.throughline.lead.rules;

import io.throughline.contracts.lead.LossReasons;
import io.throughline.contracts.lead.SalesMethods;
import io.throughline.contracts.lead.Territories;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;

/** How the rules of selling are changed; the contract's comments say who may and what is refused. */
public sealed interface SalesRulesCommand extends Command {

    @Override
    default Optional<UUID> partOf() {
        return Optional.of(SalesRulebook.ID);
    }

    /** Sell by these methods from now on (000:147). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeSalesMethods(@NotNull @Valid SalesMethods rules) implements SalesRulesCommand {}

    /** File losses under these reasons from now on. */
    @Requires(Permission.MANAGE_RULES)
    record ChangeLossReasons(@NotNull @Valid LossReasons rules) implements SalesRulesCommand {}

    /** Part the market like this from now on (L20). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeTerritories(@NotNull @Valid Territories rules) implements SalesRulesCommand {}
}
