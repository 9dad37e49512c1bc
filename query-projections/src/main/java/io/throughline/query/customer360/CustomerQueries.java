package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.PartyRole;
import io.throughline.contracts.account.ValueClass;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import io.throughline.query.answer.Freshness;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The questions about customers, and their answers. */
public sealed interface CustomerQueries {
    /** Asks for one customer. A prospect that was joined to a customer answers with the latter. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"customers", "touches", "related", "records"})
    record GetCustomer(CustomerId customerId) implements CustomerQueries, Query<CustomerFound> {}

    /** The customer and how current it is. */
    record CustomerFound(Customer customer, Freshness freshness) {}

    /**
     * Asks for customers in the order of their names; what is left out does not narrow the list.
     *
     * @param q part of the name, of the company, of a reference or of a searchable field, whatever the case
     * @param status the code of the account's status
     * @param field searchable fields of the house's own, each as {@code name=value}; all of them must fit
     * @param initial the letter under which the name stands, or {@code #}
     * @param reference one of his numbers in another system, whole
     * @param from entered not before
     * @param to entered before
     * @param parent only his branches
     */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom("customers")
    record ListCustomers(
            Optional<@Size(max = 200) String> q,
            Optional<StaffId> owner,
            Optional<CustomerStage> stage,
            Optional<AccountKind> kind,
            Optional<Boolean> leftBehind,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor,
            Optional<@Size(max = 40) String> status,
            Optional<PartyRole> role,
            @Size(max = 10) List<@Size(max = 2_100) String> field,
            Optional<@Pattern(regexp = "[A-Z#]", message = "must be a letter from A to Z, or #") String> initial,
            Optional<@Size(max = 100) String> reference,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<CustomerId> parent,
            Optional<ValueClass> valueClass)
            implements CustomerQueries, Query<CustomersFound> {}

    /** A page of customers; {@code total} counts all pages. */
    record CustomersFound(
            List<CustomerSummary> customers, Optional<String> nextCursor, long total, Freshness freshness) {}

    /** Asks for what one must know of a customer in the next minutes. Joined prospects answer as in {@link GetCustomer}. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"customers", "touches", "related", "records"})
    record GetBriefing(CustomerId customerId) implements CustomerQueries, Query<BriefingFound> {}

    /** The briefing and how current it is. */
    record BriefingFound(Briefing briefing, Freshness freshness) {}

    /**
     * Asks who was responsible for a customer.
     *
     * @param at at which moment; now if left out
     * @param knownAt as we knew it at that moment: what was recorded later, also of earlier times, does not count
     */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom("customers")
    record GetResponsible(CustomerId customerId, Optional<Instant> at, Optional<Instant> knownAt)
            implements CustomerQueries, Query<ResponsibleFound> {}

    /** Who was responsible: exactly one, or nobody while the customer lay in a pool or was not known. */
    record ResponsibleFound(Optional<Responsible> responsible) {}

    /**
     * Asks what lies in the pools, for who may claim it; what is left out does not narrow the list.
     *
     * @param q part of the name, of the company or of a reference, whatever the case
     */
    @Requires(Permission.CLAIM_ACCOUNTS)
    @ReadsFrom("customers")
    record ListPool(
            Optional<@Size(max = 200) String> q,
            Optional<@Size(max = 50) String> pool,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor)
            implements CustomerQueries, Query<PoolFound> {}

    /** A page of what lies in the pools; {@code total} counts all pages. */
    record PoolFound(List<PoolEntry> accounts, Optional<String> nextCursor, long total, Freshness freshness) {}

    /**
     * Asks what lies in the recycle bin, within the caller's reach; what is left out does not narrow the list.
     *
     * @param q part of the name, of the company or of a reference, whatever the case
     */
    @Requires(Permission.MANAGE_ACCOUNTS)
    @ReadsFrom("customers")
    record ListDeletedAccounts(
            Optional<@Size(max = 200) String> q,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor)
            implements CustomerQueries, Query<DeletedAccountsFound> {}

    /** A page of what lies in the recycle bin; {@code total} counts all pages. */
    record DeletedAccountsFound(
            List<DeletedAccount> accounts, Optional<String> nextCursor, long total, Freshness freshness) {}
}
