package io.throughline.account.appointment;

import static io.throughline.platform.test.AggregateFixture.NOW;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARIA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static io.throughline.platform.test.TestStaff.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.ChargeRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.appointment.AppointmentCommand.CancelAppointment;
import io.throughline.account.appointment.AppointmentCommand.CommentOnAppointment;
import io.throughline.account.appointment.AppointmentCommand.HandOverAppointment;
import io.throughline.account.appointment.AppointmentCommand.HoldAppointment;
import io.throughline.account.appointment.AppointmentCommand.PlanAppointment;
import io.throughline.account.appointment.AppointmentCommand.ReopenAppointment;
import io.throughline.account.appointment.AppointmentCommand.RescheduleAppointment;
import io.throughline.account.appointment.AppointmentUpkeep.RemindOfAppointment;
import io.throughline.account.charge.TestAgenda;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.TimeZoneName;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCancelled;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCommented;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHandedOver;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHeld;
import io.throughline.contracts.account.AppointmentEvent.AppointmentPlanned;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReminded;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReopened;
import io.throughline.contracts.account.AppointmentEvent.AppointmentRescheduled;
import io.throughline.contracts.account.AppointmentId;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.Outcome;
import io.throughline.platform.test.SentCommands;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Times that were agreed on with customers (L17). */
class AppointmentTest {

    private static final AppointmentId APPOINTMENT = new AppointmentId(Identifier.named("test", "appointment"));
    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final ContactId WANG = new ContactId(Identifier.named("test", "wang"));
    private static final TimeZoneName SHANGHAI = new TimeZoneName("Asia/Shanghai");
    private static final Instant START = NOW.plus(Duration.ofDays(2));
    private static final Instant END = START.plus(Duration.ofHours(1));
    private static final Instant LATER = START.plus(Duration.ofDays(1));

    private final AggregateFixture<Appointment> appointments = appointments();

    @Test
    void isPlannedForSomeOfTheStaffAndOfTheCustomersPeople() {
        appointments
                .givenNothing()
                .when(plan(START, END, Set.of(ZHAO_LEI.id(), MARIA.id()), Set.of(WANG)))
                .by(LI_NA)
                .expectEvents(planned(LI_NA.id(), START, Set.of(ZHAO_LEI.id(), MARIA.id()), Set.of(WANG)))
                .expectOutcome("FREE");
    }

    @Test
    void tellsThatSomebodyHasSomethingElseToDoAndIsPlannedAllTheSame() {
        var other = TestAgenda.busy(ZHAO_LEI.id(), START.plusSeconds(1), END);
        appointments(other)
                .givenNothing()
                .when(plan(START, END, Set.of(ZHAO_LEI.id()), Set.of()))
                .by(LI_NA)
                .expectEvents(planned(LI_NA.id(), START, Set.of(ZHAO_LEI.id()), Set.of()))
                .expectOutcome("OVERLAPS");
        appointments(other)
                .givenNothing()
                .when(plan(END, END.plusSeconds(60), Set.of(ZHAO_LEI.id()), Set.of()))
                .by(LI_NA)
                .expectOutcome("FREE");
    }

    @Test
    void refusesStrangersAndTimesThatEndBeforeTheyBegin() {
        appointments
                .givenNothing()
                .when(plan(START, START, Set.of(), Set.of()))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.END_BEFORE_START);
        appointments
                .givenNothing()
                .when(plan(START, END, Set.of(idOf("nobody")), Set.of()))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.PARTICIPANT_NOT_FOUND);
        appointments
                .givenNothing()
                .when(plan(START, END, Set.of(), Set.of(new ContactId(Identifier.named("test", "zhao")))))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CONTACT_NOT_FOUND);
        appointments
                .givenNothing()
                .when(plan(START, END, Set.of(), Set.of()))
                .by(JOHN)
                .expectRefusal(AccountRefusal.CUSTOMER_NOT_FOUND);
        appointments
                .givenNothing()
                .when(plan(START, END, Set.of(), Set.of()))
                .by(AUDITOR)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void whoTakesPartSeesItWhosesoeverTheCustomerIs() {
        var withMaria = planned(LI_NA.id(), START, Set.of(MARIA.id()), Set.of());
        appointments
                .given(withMaria)
                .when(new CommentOnAppointment(APPOINTMENT, "我会带样品"))
                .by(MARIA)
                .expectEvents(new AppointmentCommented(APPOINTMENT, CUSTOMER, "我会带样品"));
        appointments
                .given(planned())
                .when(new CommentOnAppointment(APPOINTMENT, "我会带样品"))
                .by(MARIA)
                .expectRefusal(ChargeRefusal.APPOINTMENT_NOT_FOUND);
    }

    @Test
    void isMovedWhileItIsOpen() {
        var moved = new AppointmentRescheduled(
                APPOINTMENT, CUSTOMER, LATER, LATER.plusSeconds(60), SHANGHAI, Optional.of(30), Optional.of("出差"));
        appointments.given(planned()).when(move(LATER)).by(LI_NA).expectEvents(moved);
        appointments.given(planned(), moved).when(move(LATER)).by(LI_NA).expectNothing();
        appointments
                .given(planned(), held())
                .when(move(LATER))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.APPOINTMENT_ENDED);
    }

    @Test
    void endsOnceHeldOrCancelledAndIsReopened() {
        appointments
                .given(planned())
                .when(new HoldAppointment(APPOINTMENT, "已签约"))
                .by(WANG_FANG)
                .expectEvents(held());
        appointments
                .given(planned(), held())
                .when(new HoldAppointment(APPOINTMENT, "已签约"))
                .by(LI_NA)
                .expectNothing();
        appointments
                .given(planned(), held())
                .when(new CancelAppointment(APPOINTMENT, "x"))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.APPOINTMENT_ENDED);
        appointments
                .given(planned())
                .when(new CancelAppointment(APPOINTMENT, "客户生病"))
                .by(LI_NA)
                .expectEvents(cancelled());
        appointments
                .given(planned(), cancelled())
                .when(new CancelAppointment(APPOINTMENT, "客户生病"))
                .by(LI_NA)
                .expectNothing();
        appointments
                .given(planned(), cancelled())
                .when(new HoldAppointment(APPOINTMENT, "x"))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.APPOINTMENT_ENDED);
        appointments
                .given(planned(), cancelled())
                .when(new ReopenAppointment(APPOINTMENT, "已康复"))
                .by(LI_NA)
                .expectEvents(new AppointmentReopened(APPOINTMENT, CUSTOMER, START, Optional.of(30), "已康复"));
        appointments
                .given(planned())
                .when(new ReopenAppointment(APPOINTMENT, "x"))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void isHandedOverWithinReach() {
        appointments
                .given(planned())
                .when(new HandOverAppointment(APPOINTMENT, ZHAO_LEI.id()))
                .by(LI_NA)
                .expectEvents(new AppointmentHandedOver(APPOINTMENT, CUSTOMER, LI_NA.id(), ZHAO_LEI.id()));
        appointments
                .given(planned())
                .when(new HandOverAppointment(APPOINTMENT, JOHN.id()))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.OWNER_NOT_FOUND);
        appointments
                .given(planned(), held())
                .when(new HandOverAppointment(APPOINTMENT, ZHAO_LEI.id()))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.APPOINTMENT_ENDED);
    }

    @Test
    void isRemindedOfOnceForEachTimeThatWasAgreedOn() {
        var soon = NOW.plus(Duration.ofMinutes(30));
        var planned = planned(LI_NA.id(), soon, Set.of(), Set.of());
        var reminded = new AppointmentReminded(APPOINTMENT, CUSTOMER, soon);
        remind(planned).expectEvents(reminded);
        remind(planned, reminded).expectNothing();
        remind(planned, cancelled()).expectNothing();
        remind(planned(LI_NA.id(), soon.plusMillis(1), Set.of(), Set.of())).expectNothing();
        remind(planned(LI_NA.id(), NOW, Set.of(), Set.of())).expectNothing();
        var moved = new AppointmentRescheduled(
                APPOINTMENT, CUSTOMER, soon, soon.plusSeconds(60), SHANGHAI, Optional.of(30), Optional.empty());
        remind(planned, reminded, moved).expectEvents(reminded);
    }

    @Test
    void theReminderRunsUntilItIsGivenOrNotNeeded() {
        var reminder = new AppointmentReminder();
        var running = new DeadlineChange.Start(APPOINTMENT.toString(), START.minus(Duration.ofMinutes(30)));
        var over = new DeadlineChange.End(APPOINTMENT.toString());
        assertThat(reminder.changes(SentCommands.recorded(planned()))).isEqualTo(List.of(running));
        assertThat(reminder.changes(SentCommands.recorded(planned(LI_NA.id(), NOW, Set.of(), Set.of()))))
                .isEqualTo(List.of(over));
        for (var event : List.of(held(), cancelled(), new AppointmentReminded(APPOINTMENT, CUSTOMER, START))) {
            assertThat(reminder.changes(SentCommands.recorded(event))).isEqualTo(List.of(over));
        }
        assertThat(reminder.changes(SentCommands.recorded(new AppointmentCommented(APPOINTMENT, CUSTOMER, "x"))))
                .isEmpty();
        assertThat(reminder.due(APPOINTMENT.toString(), START)).isEqualTo(new RemindOfAppointment(APPOINTMENT));
    }

    private Outcome<Appointment> remind(DomainEvent... events) {
        return appointments
                .given(events)
                .when(new RemindOfAppointment(APPOINTMENT))
                .byProcess("account.appointment-reminder");
    }

    private static AggregateFixture<Appointment> appointments() {
        return appointments(new TestAgenda());
    }

    private static AggregateFixture<Appointment> appointments(TestAgenda agenda) {
        return AggregateFixture.of(Appointment.class)
                .with(new KnownCustomers().owned(CUSTOMER, LI_NA))
                .with((Contacts) (customer, contact) -> contact.equals(WANG))
                .with(agenda);
    }

    private static PlanAppointment plan(
            Instant start, Instant end, Set<StaffId> participants, Set<ContactId> contacts) {
        return new PlanAppointment(
                APPOINTMENT,
                CUSTOMER,
                "合同谈判",
                start,
                end,
                SHANGHAI,
                Optional.of("北京路1号"),
                Optional.empty(),
                participants,
                contacts,
                Optional.of(30));
    }

    private static RescheduleAppointment move(Instant start) {
        return new RescheduleAppointment(APPOINTMENT, start, start.plusSeconds(60), SHANGHAI, Optional.of("出差"));
    }

    private static AppointmentPlanned planned() {
        return planned(LI_NA.id(), START, Set.of(), Set.of());
    }

    private static AppointmentPlanned planned(
            StaffId owner, Instant start, Set<StaffId> participants, Set<ContactId> contacts) {
        return new AppointmentPlanned(
                APPOINTMENT,
                CUSTOMER,
                owner,
                "合同谈判",
                start,
                start.plus(Duration.ofHours(1)),
                SHANGHAI,
                Optional.of("北京路1号"),
                participants,
                contacts,
                Optional.of(30));
    }

    private static AppointmentHeld held() {
        return new AppointmentHeld(APPOINTMENT, CUSTOMER, "已签约");
    }

    private static AppointmentCancelled cancelled() {
        return new AppointmentCancelled(APPOINTMENT, CUSTOMER, "客户生病");
    }
}
