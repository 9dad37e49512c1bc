package io.throughline.query.customer360;

/** {@link Counters} while an event is being counted. */
final class Tally {
    long interactions;
    long leads;
    long opportunities;
    long wonOpportunities;
    long lostOpportunities;
    long quotes;
    long orders;
    long serviceRequests;
    long openServiceRequests;
    long complaints;
    long sends;
    long refusedSends;
    long responses;

    Tally(Counters counters) {
        interactions = counters.interactions();
        leads = counters.leads();
        opportunities = counters.opportunities();
        wonOpportunities = counters.wonOpportunities();
        lostOpportunities = counters.lostOpportunities();
        quotes = counters.quotes();
        orders = counters.orders();
        serviceRequests = counters.serviceRequests();
        openServiceRequests = counters.openServiceRequests();
        complaints = counters.complaints();
        sends = counters.sends();
        refusedSends = counters.refusedSends();
        responses = counters.responses();
    }

    void add(Counters other) {
        var sum = counters().plus(other);
        interactions = sum.interactions();
        leads = sum.leads();
        opportunities = sum.opportunities();
        wonOpportunities = sum.wonOpportunities();
        lostOpportunities = sum.lostOpportunities();
        quotes = sum.quotes();
        orders = sum.orders();
        serviceRequests = sum.serviceRequests();
        openServiceRequests = sum.openServiceRequests();
        complaints = sum.complaints();
        sends = sum.sends();
        refusedSends = sum.refusedSends();
        responses = sum.responses();
    }

    Counters counters() {
        return new Counters(
                interactions,
                leads,
                opportunities,
                opportunities - wonOpportunities - lostOpportunities,
                wonOpportunities,
                lostOpportunities,
                quotes,
                orders,
                serviceRequests,
                openServiceRequests,
                complaints,
                sends,
                refusedSends,
                responses);
    }
}
