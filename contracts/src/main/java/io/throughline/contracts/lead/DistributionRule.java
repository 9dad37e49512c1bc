package io.throughline.contracts.lead;

import io.throughline.contracts.staff.StaffId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;

/**
 * Which leads go to whom. Of those it names, the one with the fewest open leads is made responsible.
 *
 * @param code what it is called in events
 * @param sources the lead came by one of these; by any, when empty
 * @param attribute the name of a further fact, such as a region or a product line
 * @param values that fact is one of these; anything, when empty
 * @param fromScore the lead has at least so many points
 * @param assignee the one who gets it
 * @param department or anybody in sales in this department; in any, when neither is named
 */
public record DistributionRule(
        @NotBlank @Size(max = 50) String code,
        Set<@NotNull LeadSource> sources,
        Optional<@NotBlank @Size(max = 100) String> attribute,
        @Size(max = 200) Set<@NotBlank @Size(max = 500) String> values,
        Optional<Integer> fromScore,
        Optional<StaffId> assignee,
        Optional<@NotBlank @Size(max = 100) String> department) {}
