package io.throughline.query.answer;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.staff.StaffId;
import java.util.Optional;

/** Which customer it is, what he is called, and who is responsible for him now. */
public record CustomerTag(CustomerId customerId, String name, Optional<StaffId> owner) {}
