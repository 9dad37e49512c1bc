package io.throughline.lead.scoring;

import io.throughline.contracts.lead.ScoreFact;
import java.time.Instant;
import java.util.Optional;

/**
 * Points, and what they were given for.
 *
 * @param rule the code of the rule
 * @param name of the fact, where it has one
 * @param value of the fact; empty where there is nothing more to say than the name
 * @param at when it happened
 * @param eventId the event that told it
 */
public record ScorePart(
        String rule, int points, ScoreFact fact, Optional<String> name, String value, Instant at, String eventId) {}
