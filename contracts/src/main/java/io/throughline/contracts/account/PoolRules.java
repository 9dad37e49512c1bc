package io.throughline.contracts.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pools of the house, and the rules of each.
 *
 * @param pools an account belongs to the first one whose conditions it meets; the last one takes every account
 * @param timeZone where the day of a quota begins and ends, such as {@code Asia/Shanghai}
 */
public record PoolRules(
        @Size(min = 1, max = 20) List<@Valid Pool> pools,
        @NotBlank @Size(max = 64) String timeZone) {

    /** What holds until somebody changes it: one pool for all, the numbers of features 1.13-4. */
    public static final PoolRules DEFAULT =
            new PoolRules(List.of(new Pool("public", List.of(), Set.of(), 10, 200, 7, 0, 30, 0)), "Asia/Shanghai");

    /** The pool to which an account with these facts belongs. */
    public Pool poolFor(Map<String, String> facts) {
        return pools.stream().filter(pool -> pool.takes(facts)).findFirst().orElseGet(pools::getLast);
    }

    /** The pool of that name. */
    public Optional<Pool> named(String name) {
        return pools.stream().filter(pool -> pool.name().equals(name)).findFirst();
    }
}
