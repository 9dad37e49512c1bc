package io.throughline.query.board;

import io.throughline.contracts.lead.TerritoryId;
import io.throughline.contracts.lead.Wording;
import java.util.Optional;

/**
 * Where in the market an opportunity lies (L20).
 *
 * @param name what the territory was called when it was placed there
 * @param byHand whether a supervisor chose the territory against the rules
 */
public record OpportunityPlace(
        Optional<String> region,
        Optional<String> industry,
        Optional<TerritoryId> territory,
        Optional<Wording> name,
        boolean byHand) {}
