package io.throughline.query.customer360;

/** What was counted in a customer's whole history; the bounds of the lists do not apply here. */
public record Counters(
        long interactions,
        long leads,
        long opportunities,
        long openOpportunities,
        long wonOpportunities,
        long lostOpportunities,
        long quotes,
        long orders,
        long serviceRequests,
        long openServiceRequests,
        long complaints,
        long sends,
        long refusedSends,
        long responses) {}
