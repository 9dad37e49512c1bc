package io.throughline.query.related;

import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.query.Story.customer;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.GeoPosition;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
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
import io.throughline.contracts.account.CareEvent.CareArranged;
import io.throughline.contracts.account.CareEvent.CareDue;
import io.throughline.contracts.account.CareEvent.CareGiven;
import io.throughline.contracts.account.CareEvent.CareHandedOver;
import io.throughline.contracts.account.CareEvent.CareResumed;
import io.throughline.contracts.account.CareEvent.CareSkipped;
import io.throughline.contracts.account.CareEvent.CareStopped;
import io.throughline.contracts.account.CareId;
import io.throughline.contracts.account.CareOccasion;
import io.throughline.contracts.account.ExpenseEvent.ExpenseApproved;
import io.throughline.contracts.account.ExpenseEvent.ExpenseClaimed;
import io.throughline.contracts.account.ExpenseEvent.ExpensePaid;
import io.throughline.contracts.account.ExpenseEvent.ExpenseRejected;
import io.throughline.contracts.account.ExpenseEvent.ExpenseReopened;
import io.throughline.contracts.account.ExpenseEvent.ExpenseWithdrawn;
import io.throughline.contracts.account.ExpenseId;
import io.throughline.contracts.account.ExpenseKind;
import io.throughline.contracts.account.RelatedEvent;
import io.throughline.contracts.account.ReservationEvent.GuestArrived;
import io.throughline.contracts.account.ReservationEvent.GuestStayedAway;
import io.throughline.contracts.account.ReservationEvent.ReservationBooked;
import io.throughline.contracts.account.ReservationEvent.ReservationCancelled;
import io.throughline.contracts.account.ReservationEvent.ReservationChanged;
import io.throughline.contracts.account.ReservationEvent.ReservationHandedOver;
import io.throughline.contracts.account.ReservationEvent.ReservationReopened;
import io.throughline.contracts.account.ReservationEvent.ReservationSigned;
import io.throughline.contracts.account.ReservationId;
import io.throughline.contracts.account.TrialEvent.TrialApproved;
import io.throughline.contracts.account.TrialEvent.TrialExpired;
import io.throughline.contracts.account.TrialEvent.TrialExtended;
import io.throughline.contracts.account.TrialEvent.TrialRegistered;
import io.throughline.contracts.account.TrialEvent.TrialRejected;
import io.throughline.contracts.account.TrialId;
import io.throughline.contracts.account.VisitEvent.VisitCancelled;
import io.throughline.contracts.account.VisitEvent.VisitChecked;
import io.throughline.contracts.account.VisitEvent.VisitDone;
import io.throughline.contracts.account.VisitEvent.VisitHandedOver;
import io.throughline.contracts.account.VisitEvent.VisitMissed;
import io.throughline.contracts.account.VisitEvent.VisitPlanned;
import io.throughline.contracts.account.VisitEvent.VisitReopened;
import io.throughline.contracts.account.VisitEvent.VisitRescheduled;
import io.throughline.contracts.account.VisitEvent.VisitStarted;
import io.throughline.contracts.account.VisitId;
import io.throughline.query.Fold;
import io.throughline.query.History;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Appointments, visits, occasions, claims, reservations and trials stand where their events brought them. */
class RelatedKindsTest {

    private static final CustomerId ACME = customer("Acme");
    private static final AppointmentId APPOINTMENT = new AppointmentId(Identifier.named("appointment", "1"));
    private static final VisitId VISIT = new VisitId(Identifier.named("visit", "1"));
    private static final CareId CARE = new CareId(Identifier.named("care", "1"));
    private static final ExpenseId EXPENSE = new ExpenseId(Identifier.named("expense", "1"));
    private static final ReservationId RESERVATION = new ReservationId(Identifier.named("reservation", "1"));
    private static final TrialId TRIAL = new TrialId(Identifier.named("trial", "1"));
    private static final TimeZoneName SHANGHAI = new TimeZoneName("Asia/Shanghai");
    private static final Instant START = History.START.plus(Duration.ofDays(3));
    private static final Instant END = START.plus(Duration.ofHours(1));
    private static final Instant LATER = START.plus(Duration.ofDays(3));
    private static final Money LUNCH = Money.parse("CNY 388.00");

    @Test
    void anAppointmentIsPlannedMovedHeldAndPlannedAgain() {
        var planned = new AppointmentPlanned(
                APPOINTMENT,
                ACME,
                LI_NA.id(),
                "谈判",
                START,
                END,
                SHANGHAI,
                Optional.of("北京路1号"),
                Set.of(JOHN.id()),
                Set.of(),
                Optional.of(30));
        var moved = new AppointmentRescheduled(
                APPOINTMENT, ACME, LATER, LATER.plusSeconds(60), SHANGHAI, Optional.of(30), Optional.empty());
        var held = new AppointmentHeld(APPOINTMENT, ACME, "已签约");
        var cancelled = new AppointmentCancelled(APPOINTMENT, ACME, "生病");

        var first = after(planned, new AppointmentReminded(APPOINTMENT, ACME, START));
        assertThat(first.state()).isEqualTo(RelatedState.OPEN);
        assertThat(first.place()).contains("北京路1号");
        assertThat(document(planned).staff())
                .containsExactly(LI_NA.id().toString(), JOHN.id().toString());
        assertThat(after(planned, moved).due()).isEqualTo(LATER);
        assertThat(after(planned, moved).until()).contains(LATER.plusSeconds(60));
        assertThat(after(planned, held).state()).isEqualTo(RelatedState.DONE);
        assertThat(after(planned, held).note()).contains("已签约");
        assertThat(after(planned, cancelled).state()).isEqualTo(RelatedState.CANCELLED);
        assertThat(after(planned, cancelled, new AppointmentReopened(APPOINTMENT, ACME, START, Optional.of(30), "好了"))
                        .state())
                .isEqualTo(RelatedState.OPEN);
        assertThat(after(planned, new AppointmentHandedOver(APPOINTMENT, ACME, LI_NA.id(), JOHN.id()))
                        .owner()
                        .id())
                .isEqualTo(JOHN.id().toString());
    }

    @Test
    void theLastRemarksAreKept() {
        var history = new History()
                .then(
                        APPOINTMENT,
                        new AppointmentPlanned(
                                APPOINTMENT,
                                ACME,
                                LI_NA.id(),
                                "谈判",
                                START,
                                END,
                                SHANGHAI,
                                Optional.empty(),
                                Set.of(),
                                Set.of(),
                                Optional.empty()));
        for (int i = 1; i <= 25; i++) {
            history.then(APPOINTMENT, new AppointmentCommented(APPOINTMENT, ACME, "remark " + i));
        }
        var record = document(history, APPOINTMENT).record().orElseThrow();
        assertThat(record.remarks()).hasSize(20);
        assertThat(record.remarks().getFirst().text()).isEqualTo("remark 25");
        assertThat(record.brief().remarks()).isEmpty();
    }

    @Test
    void aVisitIsBegunMadeAndChecked() {
        var planned = new VisitPlanned(VISIT, ACME, LI_NA.id(), "交付样品", START, END, Optional.empty(), Set.of());
        var there = Optional.of(new GeoPosition(new BigDecimal("31.2"), new BigDecimal("121.4"), 9));
        var started = new VisitStarted(VISIT, ACME, there);
        var done = new VisitDone(VISIT, ACME, "客户满意", Optional.empty(), Optional.of("ab".repeat(32)));
        var checked = new VisitChecked(VISIT, ACME, false, "下次先准备");
        var reopened = new VisitReopened(VISIT, ACME, LATER, LATER.plusSeconds(60), "再去");

        assertThat(after(planned, started).state()).isEqualTo(RelatedState.STARTED);
        assertThat(after(planned, new VisitRescheduled(VISIT, ACME, LATER, LATER.plusSeconds(60), Optional.empty()))
                        .due())
                .isEqualTo(LATER);
        var made = after(planned, started, done, checked);
        assertThat(made.state()).isEqualTo(RelatedState.DONE);
        assertThat(made.position()).isEqualTo(there);
        assertThat(made.photo()).contains("ab".repeat(32));
        assertThat(made.satisfactory()).contains(false);
        assertThat(after(planned, new VisitMissed(VISIT, ACME)).state()).isEqualTo(RelatedState.MISSED);
        assertThat(after(planned, new VisitCancelled(VISIT, ACME, "暴雨")).state())
                .isEqualTo(RelatedState.CANCELLED);
        assertThat(after(planned, done, checked, reopened).state()).isEqualTo(RelatedState.OPEN);
        assertThat(after(planned, done, checked, reopened).satisfactory()).isEmpty();
        assertThat(after(planned, new VisitHandedOver(VISIT, ACME, LI_NA.id(), JOHN.id()))
                        .owner()
                        .id())
                .isEqualTo(JOHN.id().toString());
    }

    @Test
    void anOccasionIsScheduledDueAndScheduledAgain() {
        var arranged = new CareArranged(
                CARE,
                ACME,
                LI_NA.id(),
                Optional.empty(),
                CareOccasion.FESTIVAL,
                Optional.of("SPRING_FESTIVAL"),
                Optional.empty(),
                "春节祝福",
                SHANGHAI,
                START,
                0);
        var due = new CareDue(CARE, ACME, START, Optional.of(LATER), "送祝福", 1);
        var given = new CareGiven(CARE, ACME, "已致电", Optional.of(LATER));
        var stopped = new CareStopped(CARE, ACME, "不需要");

        assertThat(after(arranged).state()).isEqualTo(RelatedState.SCHEDULED);
        assertThat(after(arranged, due).state()).isEqualTo(RelatedState.OPEN);
        assertThat(after(arranged, due).note()).contains("送祝福");
        assertThat(after(arranged, due).due()).isEqualTo(START);
        assertThat(after(arranged, due, given).state()).isEqualTo(RelatedState.SCHEDULED);
        assertThat(after(arranged, due, given).due()).isEqualTo(LATER);
        assertThat(after(arranged, due, new CareSkipped(CARE, ACME, "出国", Optional.empty()))
                        .state())
                .isEqualTo(RelatedState.CANCELLED);
        assertThat(after(arranged, stopped).state()).isEqualTo(RelatedState.CANCELLED);
        assertThat(after(arranged, stopped, new CareResumed(CARE, ACME, "同意", LATER, 1))
                        .state())
                .isEqualTo(RelatedState.SCHEDULED);
        assertThat(after(arranged, new CareHandedOver(CARE, ACME, LI_NA.id(), JOHN.id()))
                        .owner()
                        .id())
                .isEqualTo(JOHN.id().toString());
    }

    @Test
    void aClaimIsDecidedPaidAndCountedWithItsAmount() {
        var claimed = new ExpenseClaimed(
                EXPENSE,
                ACME,
                LI_NA.id(),
                ExpenseKind.MEALS,
                LUNCH,
                LocalDate.of(2026, 3, 1),
                Optional.empty(),
                Optional.empty());
        var approved = new ExpenseApproved(EXPENSE, ACME);
        var paid = new ExpensePaid(EXPENSE, ACME, Optional.of("2026-0512"));
        var rejected = new ExpenseRejected(EXPENSE, ACME, "无发票");

        assertThat(after(claimed).title()).isEqualTo("MEALS");
        assertThat(after(claimed).due()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(after(claimed, approved).state()).isEqualTo(RelatedState.APPROVED);
        assertThat(after(claimed, approved, paid).state()).isEqualTo(RelatedState.PAID);
        assertThat(after(claimed, rejected).state()).isEqualTo(RelatedState.REJECTED);
        assertThat(after(claimed, rejected, new ExpenseReopened(EXPENSE, ACME, "已补"))
                        .state())
                .isEqualTo(RelatedState.OPEN);
        assertThat(after(claimed, new ExpenseWithdrawn(EXPENSE, ACME, "重复")).state())
                .isEqualTo(RelatedState.WITHDRAWN);
        var history = new History().then(EXPENSE, claimed).then(EXPENSE, approved);
        assertThat(document(history, ACME).counts())
                .containsExactly(new RelatedCount(RelatedKind.EXPENSE, RelatedState.APPROVED, 1, List.of(LUNCH)));
    }

    @Test
    void aReservationShowsWhoComesWhatHeNeedsAndWhatWasSigned() {
        var booked = new ReservationBooked(
                RESERVATION,
                ACME,
                LI_NA.id(),
                Optional.empty(),
                "王小明",
                Optional.of("晨光贸易"),
                START,
                END,
                SHANGHAI,
                2,
                Optional.of("无烟房"),
                0);
        var changed = new ReservationChanged(
                RESERVATION,
                ACME,
                "李雷",
                Optional.empty(),
                LATER,
                LATER.plusSeconds(60),
                SHANGHAI,
                3,
                Optional.empty(),
                0);
        var signed =
                new ReservationSigned(RESERVATION, ACME, "王总", LocalDate.of(2026, 3, 1), Optional.of("HT-2026-007"));
        var arrived = new GuestArrived(RESERVATION, ACME, Optional.of("早到"));
        var absent = new GuestStayedAway(RESERVATION, ACME, Optional.empty());

        assertThat(after(booked).title()).isEqualTo("王小明 · 晨光贸易");
        assertThat(after(booked).guest().orElseThrow().requirements()).contains("无烟房");
        assertThat(document(booked).found()).contains("王小明", "晨光贸易", "无烟房");
        var moved = after(booked, signed, changed);
        assertThat(moved.due()).isEqualTo(LATER);
        assertThat(moved.guest())
                .contains(new RelatedGuest(
                        "李雷",
                        Optional.empty(),
                        3,
                        Optional.empty(),
                        Optional.of(
                                new RelatedGuest.Signing("王总", LocalDate.of(2026, 3, 1), Optional.of("HT-2026-007")))));
        assertThat(RelatedDocument.of(moved).found()).isEqualTo("李雷\n王总\nHT-2026-007");
        assertThat(after(booked, arrived).state()).isEqualTo(RelatedState.DONE);
        assertThat(after(booked, arrived).note()).contains("早到");
        assertThat(after(booked, absent).state()).isEqualTo(RelatedState.MISSED);
        assertThat(after(booked, new ReservationCancelled(RESERVATION, ACME, "航班取消"))
                        .state())
                .isEqualTo(RelatedState.CANCELLED);
        assertThat(after(booked, absent, new ReservationReopened(RESERVATION, ACME, "改签"))
                        .state())
                .isEqualTo(RelatedState.OPEN);
        assertThat(after(booked, new ReservationHandedOver(RESERVATION, ACME, LI_NA.id(), JOHN.id()))
                        .owner()
                        .id())
                .isEqualTo(JOHN.id().toString());
    }

    @Test
    void aTrialWaitsRunsAndIsOverUntilItIsExtended() {
        var registered =
                new TrialRegistered(TRIAL, ACME, new PersonName("北京星河科技有限公司"), Optional.empty(), LI_NA.id(), "BJ0101");
        var approved = new TrialApproved(TRIAL, ACME, START, 0);
        var expired = new TrialExpired(TRIAL, ACME, START);

        assertThat(after(registered).state()).isEqualTo(RelatedState.OPEN);
        assertThat(after(registered).title()).isEqualTo("BJ0101");
        assertThat(after(registered).owner().id()).isEqualTo(LI_NA.id().toString());
        assertThat(after(registered, approved).state()).isEqualTo(RelatedState.APPROVED);
        assertThat(after(registered, approved).due()).isEqualTo(START);
        assertThat(after(registered, new TrialRejected(TRIAL, ACME, "资料不全")).state())
                .isEqualTo(RelatedState.REJECTED);
        assertThat(after(registered, approved, expired).state()).isEqualTo(RelatedState.DONE);
        var extended = after(registered, approved, expired, new TrialExtended(TRIAL, ACME, START, LATER, 1, 0));
        assertThat(extended.state()).isEqualTo(RelatedState.APPROVED);
        assertThat(extended.due()).isEqualTo(LATER);
    }

    private static RelatedRecord after(RelatedEvent... events) {
        return document(events).record().orElseThrow();
    }

    private static RelatedDocument document(RelatedEvent... events) {
        var history = new History();
        for (var event : events) history.then(event.recordId(), event);
        return document(history, events[0].recordId());
    }

    private static RelatedDocument document(History history, Identifier id) {
        return requireNonNull(
                Fold.all(new RelatedProjection(), Map.of(), history.events()).get(id.toString()));
    }
}
