package io.throughline.lead.duplicate;

import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.lead.LeadId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** Who else may be the same (L6). */
public sealed interface DuplicateQuery {

    /** Who else may be the person or organisation of a lead. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom(DuplicateTraits.NAME)
    record FindLeadDuplicates(@NotNull LeadId leadId) implements DuplicateQuery, Query<FindLeadDuplicates.Response> {

        /** The likeliest first, at most 20. */
        public record Response(List<DuplicateCandidate> candidates) {}
    }

    /** Who may be this person or organisation already; at least one of the four must be told. */
    @Requires(Permission.READ_CUSTOMERS)
    @ReadsFrom(DuplicateTraits.NAME)
    record FindDuplicates(
            Optional<PersonName> name,
            Optional<@NotBlank @Size(max = 200) String> organisation,
            Optional<EmailAddress> email,
            Optional<PhoneNumber> phone)
            implements DuplicateQuery, Query<FindDuplicates.Response> {

        /** The likeliest first, at most 20. */
        public record Response(List<DuplicateCandidate> candidates) {}
    }
}
