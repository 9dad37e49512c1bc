package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountKind;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A customer in a list. */
public record CustomerSummary(
        CustomerId customerId,
        CustomerStage stage,
        Optional<AccountKind> kind,
        String name,
        Optional<String> organisation,
        List<String> references,
        Optional<Who> owner,
        long openOpportunities,
        long openServiceRequests,
        Instant lastActivity) {}
