package io.throughline.contracts.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A reason for which opportunities are lost. */
public record LossReason(
        @NotNull LossReasonId id, @NotNull @Valid Wording name) {}
