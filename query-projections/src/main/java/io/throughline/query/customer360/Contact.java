package io.throughline.query.customer360;

import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.ContactTie;
import io.throughline.contracts.account.DecisionRole;
import java.util.List;
import java.util.Optional;

/**
 * A person to talk to (A6, A7).
 *
 * @param role what part he has in what the customer decides
 * @param degree how much he decides, from 0 to 100
 * @param ties how he stands to other contacts
 */
public record Contact(
        ContactId contactId,
        String name,
        Optional<String> position,
        Optional<String> email,
        Optional<String> phone,
        Optional<DecisionRole> role,
        Optional<Integer> degree,
        List<ContactTie> ties) {

    /** Somebody of whom nobody has said how he stands. */
    static Contact of(
            ContactId contactId, Optional<?> name, Optional<String> position, Optional<?> email, Optional<?> phone) {
        return new Contact(
                contactId,
                name.map(Object::toString).orElse(""),
                position,
                email.map(Object::toString),
                phone.map(Object::toString),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    Contact appraised(Optional<DecisionRole> as, Optional<Integer> deciding) {
        return new Contact(contactId, name, position, email, phone, as, deciding, ties);
    }

    Contact tied(List<ContactTie> all) {
        return new Contact(contactId, name, position, email, phone, role, degree, List.copyOf(all));
    }
}
