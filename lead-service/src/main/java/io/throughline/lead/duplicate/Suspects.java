package io.throughline.lead.duplicate;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.platform.identity.Caller;
import java.util.List;
import java.util.Optional;

/** Who may be the same as somebody who is about to be captured, as far as the caller may see them (L6). */
public interface Suspects {

    /** Those who are with at least this likelihood, the likeliest first. */
    List<DuplicateCandidate> from(
            int likeness,
            PersonName name,
            Optional<String> organisation,
            Optional<EmailAddress> email,
            Optional<PhoneNumber> phone,
            Caller caller);

    /** The account of that organisation, when there is exactly one. */
    Optional<CustomerId> company(String organisation, Caller caller);
}
