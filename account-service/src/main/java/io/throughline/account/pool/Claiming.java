package io.throughline.account.pool;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.Pool;
import io.throughline.contracts.account.PoolEvent.AccountClaimed;
import io.throughline.contracts.account.PoolRules;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.history.Places;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.log.Claim;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.rules.Ruled;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Whether somebody may take an account out of its pool, and what it takes up. Quota and places hold however many claims are
 * made at once: each takes a numbered claim of the log that travels with its event, and looks for another number when it
 * loses that one. The days that count are those on which the request came in, whatever it says of when it happened.
 */
public record Claiming(CustomerId account, Holding holding, Caller caller, Ruled<PoolRules> rules, Places places) {

    private static final String OF_DAY = "pool.claim-of-day";

    /** How long a claim of a day is kept beyond its day. */
    private static final Duration KEPT = Duration.ofDays(2);

    /** The event, for which what it takes up is staged; empty when the account is the claimer's already. */
    public Optional<AccountClaimed> decide() {
        var claimer = caller.author().orElseThrow(() -> new Refusal(AccountRefusal.ACCOUNT_NOT_FOUND));
        if (holding.owner().equals(Optional.of(claimer))) return Optional.empty();
        refuse(holding.owner().isPresent(), AccountRefusal.ACCOUNT_NOT_FOUND);
        refuse(!caller.may(Permission.OWN_CUSTOMERS), AccountRefusal.OWNER_NOT_IN_SALES);
        var pool = holding.poolBy(rules.rules());
        mustBeOpenTo(claimer, pool);
        int claim = claimOfDay(claimer, pool);
        int place = place(claimer, pool);
        return Optional.of(new AccountClaimed(account, claimer, pool.name(), rules.version(), claim, place));
    }

    private void mustBeOpenTo(StaffId claimer, Pool pool) {
        var department = caller.member().flatMap(StaffMember::department);
        boolean member = department.filter(pool.departments()::contains).isPresent();
        refuse(!pool.departments().isEmpty() && !member, AccountRefusal.NOT_OF_THE_POOL);
        var from = holding.since();
        mustBeOver(from.plus(Duration.ofDays(pool.newDays())), AccountRefusal.NEW_IN_POOL);
        if (holding.previous().equals(Optional.of(claimer))) {
            mustBeOver(from.plus(Duration.ofDays(pool.previousOwnerDays())), AccountRefusal.PREVIOUS_OWNER_LOCKED);
        }
    }

    private void mustBeOver(Instant until, RefusalCode refusal) {
        if (caller.received().isBefore(until)) throw new Refusal(refusal, Map.of("until", until.toString()));
    }

    private int claimOfDay(StaffId claimer, Pool pool) {
        var zone = ZoneId.of(rules.rules().timeZone());
        var day = LocalDate.ofInstant(caller.received(), zone);
        var key = claimer + "/" + day;
        int number = free(OF_DAY, key, pool.claimsPerDay(), Pool.MOST_CLAIMS, AccountRefusal.CLAIMS_OF_DAY_USED);
        Claim.place(OF_DAY, key, number, account.toString(), AccountRefusal.CLAIMS_OF_DAY_USED)
                .until(day.atStartOfDay(zone).toInstant().plus(KEPT))
                .stage();
        return number;
    }

    private int place(StaffId claimer, Pool pool) {
        int number =
                free(Holding.PLACES, claimer.toString(), pool.places(), Pool.MOST_PLACES, AccountRefusal.NO_PLACE_FREE);
        Holding.takePlace(account, claimer, number);
        return number;
    }

    private int free(String kind, String key, int limit, int most, RefusalCode refusal) {
        return new FreeNumbers(places, caller.received())
                .lowest(kind, key, limit, most)
                .orElseThrow(() -> new Refusal(refusal, Map.of("limit", Integer.toString(limit))));
    }
}
