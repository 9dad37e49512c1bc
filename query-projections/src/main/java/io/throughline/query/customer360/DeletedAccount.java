package io.throughline.query.customer360;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AccountKind;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;

/** An account in the recycle bin: what tells whether to restore it. */
public record DeletedAccount(
        CustomerId customerId,
        String name,
        Optional<AccountKind> kind,
        Optional<Who> owner,
        Instant deletedAt,
        Who deletedBy,
        String reason) {

    static DeletedAccount of(CustomerDocument document, Deletion deletion) {
        var customer = document.customer();
        return new DeletedAccount(
                customer.customerId(),
                customer.name(),
                customer.kind(),
                customer.owner(),
                deletion.at(),
                deletion.by(),
                deletion.reason());
    }
}
