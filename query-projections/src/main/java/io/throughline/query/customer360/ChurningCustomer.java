package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.query.answer.Who;
import java.util.Optional;

/** A customer who may be lost. */
public record ChurningCustomer(CustomerId customerId, String name, Optional<Who> owner, ChurnShown churn) {

    static Optional<ChurningCustomer> of(CustomerDocument document) {
        var customer = document.customer();
        return customer.standing()
                .churn()
                .map(churn -> new ChurningCustomer(customer.customerId(), customer.name(), customer.owner(), churn));
    }
}
