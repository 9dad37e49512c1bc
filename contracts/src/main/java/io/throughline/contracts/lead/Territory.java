package io.throughline.contracts.lead;

import io.throughline.contracts.staff.StaffId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the market (L20).
 *
 * @param regions the regions it covers; all when there are none
 * @param industries the industries it covers; all when there are none
 * @param responsible who takes the opportunities in it that nobody else is responsible for
 * @param department the department that works it
 */
public record Territory(
        @NotNull TerritoryId id,
        @NotNull @Valid Wording name,
        @Size(max = 500) Set<@NotBlank @Size(max = 100) String> regions,
        @Size(max = 500) Set<@NotBlank @Size(max = 100) String> industries,
        Optional<StaffId> responsible,
        Optional<@NotBlank @Size(max = 100) String> department) {

    /** Whether it covers that region and industry; what is not known is covered only by who covers all. */
    boolean covers(Optional<String> region, Optional<String> industry) {
        return holds(regions, region) && holds(industries, industry);
    }

    private static boolean holds(Set<String> some, Optional<String> one) {
        return some.isEmpty()
                || one.filter(name -> some.stream().anyMatch(name::equalsIgnoreCase))
                        .isPresent();
    }
}
