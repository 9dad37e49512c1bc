package io.throughline.account.targets;

import io.throughline.contracts.staff.AppraisalStep;
import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.util.Optional;

/** A step of the appraisal that was taken: who said what, when. */
public record TargetAppraisal(AppraisalStep step, Optional<StaffId> by, Instant at, String text) {}
