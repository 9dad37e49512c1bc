package io.throughline.account.reservation;

import static io.throughline.platform.test.AggregateFixture.NOW;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.ChargeRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.reservation.ReservationCommand.BookReservation;
import io.throughline.account.reservation.ReservationCommand.CancelReservation;
import io.throughline.account.reservation.ReservationCommand.ChangeReservation;
import io.throughline.account.reservation.ReservationCommand.HandOverReservation;
import io.throughline.account.reservation.ReservationCommand.RecordArrival;
import io.throughline.account.reservation.ReservationCommand.RecordNoShow;
import io.throughline.account.reservation.ReservationCommand.RecordSigning;
import io.throughline.account.reservation.ReservationCommand.ReopenReservation;
import io.throughline.account.rules.SetRules;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.TimeZoneName;
import io.throughline.contracts.account.BookingWindow;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.ReservationEvent;
import io.throughline.contracts.account.ReservationEvent.GuestArrived;
import io.throughline.contracts.account.ReservationEvent.GuestStayedAway;
import io.throughline.contracts.account.ReservationEvent.ReservationBooked;
import io.throughline.contracts.account.ReservationEvent.ReservationCancelled;
import io.throughline.contracts.account.ReservationEvent.ReservationChanged;
import io.throughline.contracts.account.ReservationEvent.ReservationHandedOver;
import io.throughline.contracts.account.ReservationEvent.ReservationReopened;
import io.throughline.contracts.account.ReservationEvent.ReservationSigned;
import io.throughline.contracts.account.ReservationId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Command;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.ToldBefore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reservations: for a day that can be booked, until the guest has come or not (A29, A30). */
class ReservationTest {

    private static final ReservationId RESERVATION = new ReservationId(Identifier.named("test", "reservation"));
    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final ContactId WANG = new ContactId(Identifier.named("test", "wang"));
    private static final TimeZoneName SHANGHAI = new TimeZoneName("Asia/Shanghai");
    private static final Optional<String> NEEDS = Optional.of("无烟房，素食");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant START = NOW.plus(DAY.multipliedBy(5));
    private static final long WINDOW = 4;

    /** Days from tomorrow on, ten of them, by version 4 of the rules. */
    private final AggregateFixture<Reservation> reservations = AggregateFixture.of(Reservation.class)
            .with(new KnownCustomers().owned(CUSTOMER, LI_NA))
            .with(SetRules.DEFAULT.with(new BookingWindow(1, 10), WINDOW))
            .with((Contacts) (customer, contact) -> contact.equals(WANG));

    @Test
    void isBookedByWhoReceivesTheGuestOrForSomebodyBelow() {
        reservations.givenNothing().when(book(START)).by(LI_NA).expectEvents(booked(LI_NA.id(), START));
        reservations
                .givenNothing()
                .when(new BookReservation(
                        RESERVATION, CUSTOMER, booking(START), Optional.of(WANG), Optional.of(ZHAO_LEI.id())))
                .by(LI_NA)
                .expectEvents(booked(ZHAO_LEI.id(), START));
    }

    @Test
    void isForADayOfTheWindowByTheClockOfTheGuest() {
        var midnight = Instant.parse("2026-05-04T16:00:00Z"); // NOW is 16:00 of 4 May in Shanghai
        for (var day : List.of(midnight, midnight.plus(DAY.multipliedBy(10)).minusSeconds(1))) {
            reservations.givenNothing().when(book(day)).by(LI_NA).expectEvents(booked(LI_NA.id(), day));
        }
        for (var day : List.of(NOW, midnight.minusSeconds(1), midnight.plus(DAY.multipliedBy(10)))) {
            reservations.givenNothing().when(book(day)).by(LI_NA).expectRefusal(ChargeRefusal.DAY_NOT_BOOKABLE);
        }
    }

    @Test
    void refusesStrangersAndTimeThatIsNone() {
        reservations.givenNothing().when(book(START)).by(JOHN).expectRefusal(AccountRefusal.CUSTOMER_NOT_FOUND);
        reservations
                .givenNothing()
                .when(new BookReservation(
                        RESERVATION,
                        CUSTOMER,
                        booking(START),
                        Optional.of(new ContactId(Identifier.named("test", "stranger"))),
                        Optional.empty()))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CONTACT_NOT_FOUND);
        var backwards = new Booking("王小明", Optional.empty(), START, START, SHANGHAI, 1, Optional.empty());
        reservations
                .givenNothing()
                .when(new BookReservation(RESERVATION, CUSTOMER, backwards, Optional.empty(), Optional.empty()))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.END_BEFORE_START);
        for (var command : List.of(
                new ChangeReservation(RESERVATION, booking(START)),
                new CancelReservation(RESERVATION, "x"),
                new RecordArrival(RESERVATION, Optional.empty()),
                new RecordNoShow(RESERVATION, Optional.empty()),
                new ReopenReservation(RESERVATION, "x"),
                new RecordSigning(RESERVATION, "x", LocalDate.EPOCH, Optional.empty()),
                new HandOverReservation(RESERVATION, LI_NA.id()))) {
            reservations.given(booked()).when(command).by(JOHN).expectRefusal(ChargeRefusal.RESERVATION_NOT_FOUND);
        }
    }

    @Test
    void isChangedAndOnlyAnotherDayMustBeBookable() {
        var later = START.plus(DAY);
        reservations
                .given(booked())
                .when(new ChangeReservation(RESERVATION, booking(later)))
                .by(LI_NA)
                .expectEvents(changed(later));
        reservations
                .given(booked(), changed(later))
                .when(new ChangeReservation(RESERVATION, booking(later)))
                .by(LI_NA)
                .expectNothing();
        reservations
                .given(booked())
                .when(new ChangeReservation(RESERVATION, booking(START.plus(DAY.multipliedBy(20)))))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.DAY_NOT_BOOKABLE);
        long earlier = WINDOW - 1;
        reservations
                .given(booked(LI_NA.id(), NOW, earlier))
                .when(new ChangeReservation(RESERVATION, booking(NOW.plusSeconds(60))))
                .by(LI_NA)
                .expectEvents(changed(NOW.plusSeconds(60), earlier));
    }

    @Test
    void theGuestComesOrNotOnce() {
        var arrived = new GuestArrived(RESERVATION, CUSTOMER, Optional.of("早到"));
        var absent = new GuestStayedAway(RESERVATION, CUSTOMER, Optional.empty());
        var arrival = new RecordArrival(RESERVATION, Optional.of("早到"));
        var noShow = new RecordNoShow(RESERVATION, Optional.empty());
        reservations.given(booked()).when(arrival).by(LI_NA).expectEvents(arrived);
        reservations.given(booked(), arrived).when(arrival).by(LI_NA).expectNothing();
        reservations.given(booked(), arrived).when(noShow).by(LI_NA).expectRefusal(ChargeRefusal.RESERVATION_ENDED);
        reservations.given(booked()).when(noShow).by(LI_NA).expectRefusal(ChargeRefusal.NOT_EXPECTED_YET);
        reservations.given(booked(LI_NA.id(), NOW)).when(noShow).by(LI_NA).expectEvents(absent);
        reservations
                .given(booked(LI_NA.id(), NOW), absent)
                .when(noShow)
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void isCancelledReopenedAndHandedOver() {
        var cancelled = new ReservationCancelled(RESERVATION, CUSTOMER, "航班取消");
        var reopened = new ReservationReopened(RESERVATION, CUSTOMER, "改签");
        reservations
                .given(booked())
                .when(new CancelReservation(RESERVATION, "航班取消"))
                .by(LI_NA)
                .expectEvents(cancelled);
        reservations
                .given(booked(), cancelled)
                .when(new CancelReservation(RESERVATION, "航班取消"))
                .by(LI_NA)
                .expectNothing();
        reservations
                .given(booked(), cancelled)
                .when(new ChangeReservation(RESERVATION, booking(START.plus(DAY))))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.RESERVATION_ENDED);
        reservations
                .given(booked(), cancelled)
                .when(new ReopenReservation(RESERVATION, "改签"))
                .by(LI_NA)
                .expectEvents(reopened);
        reservations
                .given(booked())
                .when(new ReopenReservation(RESERVATION, "x"))
                .by(LI_NA)
                .expectNothing();
        reservations
                .given(booked(), cancelled, reopened)
                .when(new HandOverReservation(RESERVATION, ZHAO_LEI.id()))
                .by(LI_NA)
                .expectEvents(new ReservationHandedOver(RESERVATION, CUSTOMER, LI_NA.id(), ZHAO_LEI.id()));
        reservations
                .given(booked())
                .when(new HandOverReservation(RESERVATION, JOHN.id()))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.OWNER_NOT_FOUND);
    }

    @Test
    void whatWasSignedIsToldAfterwards() {
        var today = LocalDate.of(2026, 5, 4);
        var signed = new ReservationSigned(RESERVATION, CUSTOMER, "王小明", today, Optional.of("HT-2026-007"));
        var signing = new RecordSigning(RESERVATION, "王小明", today, Optional.of("HT-2026-007"));
        reservations.given(booked()).when(signing).by(LI_NA).expectEvents(signed);
        reservations.given(booked(), signed).when(signing).by(LI_NA).expectNothing();
        reservations
                .given(booked(), new GuestArrived(RESERVATION, CUSTOMER, Optional.empty()))
                .when(signing)
                .by(LI_NA)
                .expectEvents(signed);
        reservations
                .given(booked())
                .when(new RecordSigning(RESERVATION, "王小明", today.plusDays(1), Optional.empty()))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.SIGNED_LATER);
    }

    @Test
    void isTakenBackByWhatItSaidBefore() {
        var signed = new ReservationSigned(RESERVATION, CUSTOMER, "王小明", LocalDate.EPOCH, Optional.empty());
        var absent = new GuestStayedAway(RESERVATION, CUSTOMER, Optional.of("台风"));
        var reopened = new ReservationReopened(RESERVATION, CUSTOMER, "改签");
        var before = new ToldBefore(List.of(booked(), signed, absent));

        assertThat(undone(changed(START.plus(DAY)), before))
                .isEqualTo(List.of(new ChangeReservation(RESERVATION, booking(START))));
        assertThat(undone(reopened, before)).isEqualTo(List.of(new RecordNoShow(RESERVATION, Optional.of("台风"))));
        assertThat(undone(signed, before))
                .isEqualTo(List.of(new RecordSigning(RESERVATION, "王小明", LocalDate.EPOCH, Optional.empty())));
        assertThat(undone(signed, new ToldBefore(List.of(booked())))).isEmpty();
    }

    private static List<? extends Command> undone(ReservationEvent event, ToldBefore before) {
        return new ReservationCompensations().of(event).commands().apply(before);
    }

    private static BookReservation book(Instant start) {
        return new BookReservation(RESERVATION, CUSTOMER, booking(start), Optional.of(WANG), Optional.empty());
    }

    private static Booking booking(Instant start) {
        return new Booking("王小明", Optional.of("晨光贸易"), start, start.plus(DAY), SHANGHAI, 2, NEEDS);
    }

    private static ReservationBooked booked() {
        return booked(LI_NA.id(), START);
    }

    private static ReservationBooked booked(StaffId owner, Instant start) {
        return booked(owner, start, WINDOW);
    }

    private static ReservationBooked booked(StaffId owner, Instant start, long version) {
        return new ReservationBooked(
                RESERVATION,
                CUSTOMER,
                owner,
                Optional.of(WANG),
                "王小明",
                Optional.of("晨光贸易"),
                start,
                start.plus(DAY),
                SHANGHAI,
                2,
                NEEDS,
                version);
    }

    private static ReservationChanged changed(Instant start) {
        return changed(start, WINDOW);
    }

    private static ReservationChanged changed(Instant start, long version) {
        return new ReservationChanged(
                RESERVATION, CUSTOMER, "王小明", Optional.of("晨光贸易"), start, start.plus(DAY), SHANGHAI, 2, NEEDS, version);
    }
}
