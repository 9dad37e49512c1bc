package io.throughline.account.reservation;

import io.throughline.account.ChargeRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.ReservationId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done about a reservation; the contract's comments say who may and what is refused. */
public sealed interface ReservationCommand extends Command {

    /** The reservation. */
    ReservationId reservationId();

    @Override
    default RefusalCode notFound() {
        return ChargeRefusal.RESERVATION_NOT_FOUND;
    }

    /** Expect somebody (A29). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record BookReservation(
            @TargetAggregateIdentifier @NewId ReservationId reservationId,
            @NotNull CustomerId customerId,
            @NotNull @Valid Booking booking,
            Optional<ContactId> contactId,
            Optional<StaffId> owner)
            implements ReservationCommand {}

    /** Say anew what is booked. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record ChangeReservation(
            @TargetAggregateIdentifier @NotNull ReservationId reservationId,
            @NotNull @Valid Booking booking) implements ReservationCommand {}

    /** Expect him no longer. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record CancelReservation(
            @TargetAggregateIdentifier @NotNull ReservationId reservationId,
            @NotBlank @Size(max = 2000) String reason) implements ReservationCommand {}

    /** He has come. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RecordArrival(
            @TargetAggregateIdentifier @NotNull ReservationId reservationId,
            Optional<@NotBlank @Size(max = 2000) String> note)
            implements ReservationCommand {}

    /** He has not come. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RecordNoShow(
            @TargetAggregateIdentifier @NotNull ReservationId reservationId,
            Optional<@NotBlank @Size(max = 2000) String> note)
            implements ReservationCommand {}

    /** Expect him after all. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record ReopenReservation(
            @TargetAggregateIdentifier @NotNull ReservationId reservationId,
            @NotBlank @Size(max = 2000) String reason) implements ReservationCommand {}

    /** Something was signed for it (A30). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RecordSigning(
            @TargetAggregateIdentifier @NotNull ReservationId reservationId,
            @NotBlank @Size(max = 200) String signer,
            @NotNull LocalDate signedOn,
            Optional<@NotBlank @Size(max = 100) String> reference)
            implements ReservationCommand {}

    /** Let somebody else receive him (U14). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record HandOverReservation(
            @TargetAggregateIdentifier @NotNull ReservationId reservationId,
            @NotNull StaffId to) implements ReservationCommand {}
}
