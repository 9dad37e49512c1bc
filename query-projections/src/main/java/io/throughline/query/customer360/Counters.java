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
        long responses) {

    static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Counters plus(Counters other) {
        return new Counters(
                interactions + other.interactions,
                leads + other.leads,
                opportunities + other.opportunities,
                openOpportunities + other.openOpportunities,
                wonOpportunities + other.wonOpportunities,
                lostOpportunities + other.lostOpportunities,
                quotes + other.quotes,
                orders + other.orders,
                serviceRequests + other.serviceRequests,
                openServiceRequests + other.openServiceRequests,
                complaints + other.complaints,
                sends + other.sends,
                refusedSends + other.refusedSends,
                responses + other.responses);
    }
}
