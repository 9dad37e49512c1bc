package io.throughline.contracts.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** How the market is parted (L20). The first territory that covers an opportunity is its own. */
public record Territories(@Size(max = 1_000) List<@NotNull @Valid Territory> territories) {

    /** What holds until somebody changes it: the market is one. */
    public static final Territories BUILT_IN = new Territories(List.of());

    /** The territory of this id. */
    public Optional<Territory> territory(TerritoryId id) {
        return territories.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The territory of that region and industry; none when nothing is known of either. */
    public Optional<Territory> of(Optional<String> region, Optional<String> industry) {
        if (region.isEmpty() && industry.isEmpty()) return Optional.empty();
        return territories.stream().filter(one -> one.covers(region, industry)).findFirst();
    }
}
