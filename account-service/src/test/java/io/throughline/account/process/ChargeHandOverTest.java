package io.throughline.account.process;

import static io.throughline.platform.test.AggregateFixture.NOW;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.appointment.AppointmentCommand.HandOverAppointment;
import io.throughline.account.promise.PromiseCommand.HandOverPromise;
import io.throughline.account.reservation.ReservationCommand.HandOverReservation;
import io.throughline.account.visit.VisitCommand.HandOverVisit;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.TimeZoneName;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AppointmentEvent.AppointmentPlanned;
import io.throughline.contracts.account.AppointmentId;
import io.throughline.contracts.account.PromiseEvent.PromiseKept;
import io.throughline.contracts.account.PromiseEvent.PromiseMade;
import io.throughline.contracts.account.PromiseId;
import io.throughline.contracts.account.ReservationEvent.GuestArrived;
import io.throughline.contracts.account.ReservationEvent.ReservationBooked;
import io.throughline.contracts.account.ReservationId;
import io.throughline.contracts.account.VisitEvent.VisitPlanned;
import io.throughline.contracts.account.VisitId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.test.SentCommands;
import io.throughline.platform.test.ToldHistory;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing that is open for a customer stays with whoever looks after him no more (U14). */
class ChargeHandOverTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final PromiseId PROMISE = new PromiseId(Identifier.named("test", "promise"));
    private static final PromiseId KEPT = new PromiseId(Identifier.named("test", "kept"));
    private static final PromiseId MARIAS = new PromiseId(Identifier.named("test", "of maria"));
    private static final AppointmentId APPOINTMENT = new AppointmentId(Identifier.named("test", "appointment"));
    private static final VisitId VISIT = new VisitId(Identifier.named("test", "visit"));
    private static final ReservationId RESERVATION = new ReservationId(Identifier.named("test", "reservation"));
    private static final ReservationId ARRIVED = new ReservationId(Identifier.named("test", "arrived"));
    private static final Optional<StaffId> NOBODY = Optional.empty();

    private final SentCommands sent = new SentCommands();

    @Test
    void theNewOwnerGetsWhatAFormerOneHasStillToDo() {
        happened(history(), transferred(Optional.of(LI_NA.id()), Optional.of(JOHN.id())));

        assertThat(sent.commands())
                .contains(
                        new HandOverPromise(PROMISE, JOHN.id()),
                        new HandOverAppointment(APPOINTMENT, JOHN.id()),
                        new HandOverVisit(VISIT, JOHN.id()),
                        new HandOverReservation(RESERVATION, JOHN.id()))
                .hasSize(4);
    }

    @Test
    void inThePoolItStaysWhereItIsAndWhoTakesTheAccountTakesIt() {
        var pooled = transferred(Optional.of(LI_NA.id()), NOBODY);
        happened(history(), pooled);
        assertThat(sent.commands()).isEmpty();

        happened(history().that(pooled, NOW), transferred(NOBODY, Optional.of(JOHN.id())));
        assertThat(sent.commands()).hasSize(4);
    }

    private static ToldHistory history() {
        return new ToldHistory()
                .that(transferred(NOBODY, Optional.of(LI_NA.id())), NOW)
                .that(promise(PROMISE, LI_NA), NOW)
                .that(promise(KEPT, LI_NA), NOW)
                .that(new PromiseKept(KEPT, CUSTOMER, "已发"), NOW)
                .that(promise(MARIAS, MARIA), NOW)
                .that(reservation(RESERVATION), NOW)
                .that(reservation(ARRIVED), NOW)
                .that(new GuestArrived(ARRIVED, CUSTOMER, Optional.empty()), NOW)
                .that(
                        new AppointmentPlanned(
                                APPOINTMENT,
                                CUSTOMER,
                                LI_NA.id(),
                                "谈判",
                                NOW,
                                NOW.plusSeconds(60),
                                new TimeZoneName("Asia/Shanghai"),
                                Optional.empty(),
                                Set.of(),
                                Set.of(),
                                Optional.empty()),
                        NOW)
                .that(
                        new VisitPlanned(
                                VISIT,
                                CUSTOMER,
                                LI_NA.id(),
                                "回访",
                                NOW,
                                NOW.plusSeconds(60),
                                Optional.empty(),
                                Set.of()),
                        NOW);
    }

    private void happened(ToldHistory history, AccountTransferred event) {
        var recorded = new Recorded<>(event, "event", 1_000, "record", 0, NOW, Provenance.ofProcess("test"));
        new ChargeHandOver(sent, history).on(event, recorded);
    }

    private static AccountTransferred transferred(Optional<StaffId> from, Optional<StaffId> to) {
        return new AccountTransferred(CUSTOMER, from, to, "离职");
    }

    private static PromiseMade promise(PromiseId id, StaffMember owner) {
        return new PromiseMade(id, CUSTOMER, owner.id(), Optional.empty(), "报价", NOW, Optional.empty());
    }

    private static ReservationBooked reservation(ReservationId id) {
        return new ReservationBooked(
                id,
                CUSTOMER,
                LI_NA.id(),
                Optional.empty(),
                "王小明",
                Optional.empty(),
                NOW,
                NOW.plusSeconds(60),
                new TimeZoneName("Asia/Shanghai"),
                1,
                Optional.empty(),
                0);
    }
}
