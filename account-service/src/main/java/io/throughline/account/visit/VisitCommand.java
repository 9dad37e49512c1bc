package io.throughline.account.visit;

import io.throughline.account.ChargeRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.GeoPosition;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.VisitId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done about a visit; the contract's comments say who may and what is refused. */
public sealed interface VisitCommand extends Command {

    /** The visit. */
    VisitId visitId();

    @Override
    default RefusalCode notFound() {
        return ChargeRefusal.VISIT_NOT_FOUND;
    }

    /** Plan to go to a customer (L18). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record PlanVisit(
            @TargetAggregateIdentifier @NewId VisitId visitId,
            @NotNull CustomerId customerId,
            @NotBlank @Size(max = 2000) String purpose,
            @NotNull Instant start,
            @NotNull Instant end,
            Optional<@NotBlank @Size(max = 500) String> place,
            Optional<StaffId> owner,
            @Size(max = 50) Set<ContactId> contacts)
            implements VisitCommand {}

    /** Go at another time. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RescheduleVisit(
            @TargetAggregateIdentifier @NotNull VisitId visitId,
            @NotNull Instant start,
            @NotNull Instant end,
            Optional<@NotBlank @Size(max = 2000) String> reason)
            implements VisitCommand {}

    /** Set out. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record StartVisit(@TargetAggregateIdentifier @NotNull VisitId visitId, Optional<@Valid GeoPosition> position)
            implements VisitCommand {}

    /** Report how it was. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record FinishVisit(
            @TargetAggregateIdentifier @NotNull VisitId visitId,
            @NotBlank @Size(max = 20000) String report,
            Optional<@Valid GeoPosition> position,
            Optional<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> photo)
            implements VisitCommand {}

    /** Not go. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record CancelVisit(
            @TargetAggregateIdentifier @NotNull VisitId visitId,
            @NotBlank @Size(max = 2000) String reason) implements VisitCommand {}

    /** Look at how it went, and say what is to be better next time (L18). */
    @Requires(Permission.CHECK_VISITS)
    record CheckVisit(
            @TargetAggregateIdentifier @NotNull VisitId visitId,
            boolean satisfactory,
            @NotBlank @Size(max = 2000) String remarks)
            implements VisitCommand {}

    /** Go after all. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record ReopenVisit(
            @TargetAggregateIdentifier @NotNull VisitId visitId,
            Optional<Instant> start,
            Optional<Instant> end,
            @NotBlank @Size(max = 2000) String reason)
            implements VisitCommand {}

    /** Send somebody else (U14). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record HandOverVisit(
            @TargetAggregateIdentifier @NotNull VisitId visitId,
            @NotNull StaffId to) implements VisitCommand {}
}
