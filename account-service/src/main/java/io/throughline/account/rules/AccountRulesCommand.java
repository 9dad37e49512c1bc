package io.throughline.account.rules;

import io.throughline.contracts.account.AccountPolicy;
import io.throughline.contracts.account.AccountStatuses;
import io.throughline.contracts.account.BookingWindow;
import io.throughline.contracts.account.ChurnRules;
import io.throughline.contracts.account.CustomFields;
import io.throughline.contracts.account.ValueRules;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;

/** What can be done to the rules of accounts: each set is changed as a whole. */
public sealed interface AccountRulesCommand extends Command {

    @Override
    default Optional<UUID> partOf() {
        return Optional.of(AccountRulebook.ID);
    }

    /** There shall be these statuses (A8, Q19). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeAccountStatuses(@NotNull @Valid AccountStatuses rules) implements AccountRulesCommand {}

    /** There shall be these fields of the house's own (A11). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeCustomFields(@NotNull @Valid CustomFields rules) implements AccountRulesCommand {}

    /** The house decides this about its accounts (features 1.13-1). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeAccountPolicy(@NotNull AccountPolicy rules) implements AccountRulesCommand {}

    /** Customers shall be about to be lost by these rules (A15). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeChurnRules(@NotNull @Valid ChurnRules rules) implements AccountRulesCommand {}

    /** Customers shall be of value by these rules (A18, A19). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeValueRules(@NotNull @Valid ValueRules rules) implements AccountRulesCommand {}

    /** Reservations are taken for these days (A29). */
    @Requires(Permission.MANAGE_RULES)
    record ChangeBookingWindow(@NotNull @Valid BookingWindow rules) implements AccountRulesCommand {}
}
