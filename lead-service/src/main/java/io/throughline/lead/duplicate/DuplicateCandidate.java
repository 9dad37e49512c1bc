package io.throughline.lead.duplicate;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.staff.StaffId;
import java.util.List;
import java.util.Optional;

/**
 * A lead or an account that may be about the same person or organisation.
 *
 * @param leadId the lead, when it is one; empty for an account or a contact
 * @param owner who is responsible for it
 * @param reasons what is the same
 * @param score how likely it is the same, from 1 to 100
 */
public record DuplicateCandidate(
        CustomerId customerId,
        Optional<LeadId> leadId,
        Optional<StaffId> owner,
        List<DuplicateReason> reasons,
        int score) {}
