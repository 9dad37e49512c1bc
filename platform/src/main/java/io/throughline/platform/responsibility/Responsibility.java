package io.throughline.platform.responsibility;

import io.throughline.contracts.CustomerId;
import java.util.UUID;

/** An open record that somebody answers for. */
public record Responsibility(ResponsibilityKind kind, UUID recordId, CustomerId customerId) {}
