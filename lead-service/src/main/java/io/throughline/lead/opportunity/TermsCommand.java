package io.throughline.lead.opportunity;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.ForecastCategory;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.contracts.lead.ProductInterest;
import io.throughline.contracts.lead.SalesChannel;
import io.throughline.contracts.lead.TeamRole;
import io.throughline.contracts.lead.TerritoryId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.joda.money.Money;

/**
 * What can be said of an opportunity beside its course: what is expected of it, against whom, with whom and by which way it
 * is worked.
 */
public sealed interface TermsCommand extends Command {

    /** The opportunity. */
    OpportunityId opportunityId();

    @Override
    default RefusalCode notFound() {
        return LeadRefusal.OPPORTUNITY_NOT_FOUND;
    }

    /** Expect this from now on, all of it: what is left out is not known. */
    @Requires(Permission.WORK_ON_SALES)
    record ReviseForecast(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            Optional<Money> value,
            Optional<LocalDate> close,
            Optional<ForecastCategory> category)
            implements TermsCommand {}

    /** Judge whether it shall be pursued (L16). */
    @Requires(Permission.ASSIGN_SALES_WORK)
    record ReviewOpportunity(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            boolean approved,
            Optional<@NotBlank @Size(max = 2000) String> note)
            implements TermsCommand {}

    /** The customer is interested in these products and no others (L21). */
    @Requires(Permission.WORK_ON_SALES)
    record ChangeOpportunityProducts(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @Size(max = 100) List<@NotNull @Valid ProductInterest> products)
            implements TermsCommand {}

    /** Somebody competes for the deal; said again it replaces what was said of him. */
    @Requires(Permission.WORK_ON_SALES)
    record RecordCompetitor(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotBlank @Size(max = 200) String name,
            Optional<CustomerId> account,
            Optional<@NotBlank @Size(max = 2000) String> strengths,
            Optional<@NotBlank @Size(max = 2000) String> weaknesses,
            Optional<Money> price)
            implements TermsCommand {}

    /** He does not compete for it. */
    @Requires(Permission.WORK_ON_SALES)
    record RemoveCompetitor(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotBlank @Size(max = 200) String name) implements TermsCommand {}

    /** Somebody works on it beside the owner. */
    @Requires(Permission.WORK_ON_SALES)
    record NameTeamMember(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull StaffId member,
            @NotNull TeamRole role)
            implements TermsCommand {}

    /** He no longer works on it. */
    @Requires(Permission.WORK_ON_SALES)
    record ReleaseTeamMember(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull StaffId member) implements TermsCommand {}

    /** Work it this way (L23). */
    @Requires(Permission.WORK_ON_SALES)
    record ChooseSalesChannel(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull SalesChannel channel) implements TermsCommand {}

    /** It lies there; the rules say in whose territory (L20). */
    @Requires(Permission.WORK_ON_SALES)
    record PlaceOpportunity(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            Optional<@NotBlank @Size(max = 100) String> region,
            Optional<@NotBlank @Size(max = 100) String> industry)
            implements TermsCommand {}

    /** It belongs to this territory, whatever the rules say. */
    @Requires(Permission.ASSIGN_SALES_WORK)
    record ChooseTerritory(
            @TargetAggregateIdentifier @NotNull OpportunityId opportunityId,
            @NotNull TerritoryId territory) implements TermsCommand {}
}
