package io.throughline.account.commission;

import io.throughline.contracts.lead.TeamRole;
import io.throughline.contracts.staff.StaffId;
import java.util.Map;
import java.util.Optional;

/**
 * Whose an opportunity is, and who works on it besides.
 *
 * @param team in the order in which they came to it
 */
public record Crew(Optional<StaffId> owner, Map<StaffId, TeamRole> team) {}
