package io.throughline.account.reservation;

import io.throughline.contracts.TimeZoneName;
import io.throughline.contracts.account.ReservationEvent.ReservationBooked;
import io.throughline.contracts.account.ReservationEvent.ReservationChanged;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What is booked; the contract says what each means. */
public record Booking(
        @NotBlank @Size(max = 200) String guest,
        Optional<@NotBlank @Size(max = 200) String> company,
        @NotNull Instant start,
        @NotNull Instant end,
        @NotNull TimeZoneName zone,
        @Min(1) @Max(10_000) int persons,
        Optional<@NotBlank @Size(max = 2000) String> requirements) {

    static Booking of(ReservationBooked event) {
        return new Booking(
                event.guest(),
                event.company(),
                event.start(),
                event.end(),
                event.zone(),
                event.persons(),
                event.requirements());
    }

    static Booking of(ReservationChanged event) {
        return new Booking(
                event.guest(),
                event.company(),
                event.start(),
                event.end(),
                event.zone(),
                event.persons(),
                event.requirements());
    }

    /** The day for which it is, by the clock of the guest's place. */
    LocalDate day() {
        return LocalDate.ofInstant(start, zone.zone());
    }
}
