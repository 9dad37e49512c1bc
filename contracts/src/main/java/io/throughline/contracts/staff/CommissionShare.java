package io.throughline.contracts.staff;

import io.throughline.contracts.lead.TeamRole;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What one of those gets who won an opportunity.
 *
 * @param role what he did beside the owner; empty for the owner
 * @param weight his part, beside those of the others
 */
public record CommissionShare(StaffId staffId, Optional<TeamRole> role, int weight, Money amount) {}
