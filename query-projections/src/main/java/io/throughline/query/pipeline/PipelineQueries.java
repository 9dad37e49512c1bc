package io.throughline.query.pipeline;

import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.SalesChannel;
import io.throughline.contracts.lead.TerritoryId;
import io.throughline.contracts.order.ProductId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import io.throughline.query.answer.Freshness;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The questions about the pipeline, and their answers. */
public sealed interface PipelineQueries {

    /** Asks for the sales funnel (L15); what is left out does not narrow it. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record GetSalesFunnel(
            Optional<MethodId> method,
            Optional<StaffId> owner,
            Optional<TerritoryId> territory,
            Optional<SalesChannel> channel,
            Optional<Instant> openedFrom,
            Optional<Instant> openedBefore,
            Optional<Instant> asOf)
            implements PipelineQueries, Query<SalesFunnels> {}

    /** The funnels, one for each method that has opportunities. */
    record SalesFunnels(List<SalesFunnel> funnels, Freshness freshness) {}

    /** Asks for opportunities counted by a trait (L12); what is left out does not narrow them. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record GetOpportunityStatistics(
            @NotNull OpportunityTrait by,
            Optional<StaffId> owner,
            Optional<TerritoryId> territory,
            Optional<SalesChannel> channel,
            Optional<Instant> openedFrom,
            Optional<Instant> openedBefore,
            Optional<Instant> asOf)
            implements PipelineQueries, Query<OpportunityStatistics> {}

    /** Opportunities counted by a trait; those without it last. */
    record OpportunityStatistics(List<TraitCount> counts, PipelineCount total, Freshness freshness) {}

    /** Asks for the demand that open opportunities promise (L21); what is left out does not narrow it. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom({"records", "customers"})
    record GetDemandForecast(
            Optional<LocalDate> closeFrom,
            Optional<LocalDate> closeBefore,
            Optional<ProductId> productId,
            Optional<StaffId> owner)
            implements PipelineQueries, Query<DemandForecast> {}

    /** The demand by month, then by product; without a month last. */
    record DemandForecast(List<ProductDemand> demand, Freshness freshness) {}
}
