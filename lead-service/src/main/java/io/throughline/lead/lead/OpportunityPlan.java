package io.throughline.lead.lead;

import io.throughline.contracts.lead.OpportunityId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.joda.money.Money;

/**
 * The opportunity that a conversion opens.
 *
 * @param opportunityId chosen by the caller; else one is derived from the lead
 * @param title what the chance is: 1 to 200 characters
 * @param expectedValue what it may be worth: not negative
 */
public record OpportunityPlan(
        Optional<OpportunityId> opportunityId,
        @NotBlank @Size(max = 200) String title,
        Optional<Money> expectedValue) {}
