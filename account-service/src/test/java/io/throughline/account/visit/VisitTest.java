package io.throughline.account.visit;

import static io.throughline.platform.test.AggregateFixture.NOW;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.ChargeRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.visit.VisitCommand.CancelVisit;
import io.throughline.account.visit.VisitCommand.CheckVisit;
import io.throughline.account.visit.VisitCommand.FinishVisit;
import io.throughline.account.visit.VisitCommand.HandOverVisit;
import io.throughline.account.visit.VisitCommand.PlanVisit;
import io.throughline.account.visit.VisitCommand.ReopenVisit;
import io.throughline.account.visit.VisitCommand.RescheduleVisit;
import io.throughline.account.visit.VisitCommand.StartVisit;
import io.throughline.account.visit.VisitUpkeep.MissVisit;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.GeoPosition;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.ContactId;
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
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.SentCommands;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Journeys to customers: planned, made, checked and better the next time (L18). */
class VisitTest {

    private static final VisitId VISIT = new VisitId(Identifier.named("test", "visit"));
    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final ContactId WANG = new ContactId(Identifier.named("test", "wang"));
    private static final Instant START = NOW.plus(Duration.ofDays(2));
    private static final Instant END = START.plus(Duration.ofHours(4));
    private static final Instant LATER = START.plus(Duration.ofDays(1));
    private static final Optional<GeoPosition> THERE =
            Optional.of(new GeoPosition(new BigDecimal("31.230416"), new BigDecimal("121.473701"), 12));
    private static final Optional<String> PHOTO = Optional.of("0f".repeat(32));

    private final AggregateFixture<Visit> visits = AggregateFixture.of(Visit.class)
            .with(new KnownCustomers().owned(CUSTOMER, LI_NA))
            .with((Contacts) (customer, contact) -> contact.equals(WANG));

    @Test
    void isPlannedByWhoGoesOrForSomebodyBelow() {
        visits.givenNothing().when(plan(START, END, Optional.empty())).by(LI_NA).expectEvents(planned(LI_NA.id()));
        visits.givenNothing()
                .when(plan(START, END, Optional.of(ZHAO_LEI.id())))
                .by(LI_NA)
                .expectEvents(planned(ZHAO_LEI.id()));
    }

    @Test
    void refusesStrangersAndTimesThatHavePassed() {
        visits.givenNothing()
                .when(plan(START, END, Optional.of(JOHN.id())))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.OWNER_NOT_FOUND);
        visits.givenNothing()
                .when(plan(START, END, Optional.empty()))
                .by(JOHN)
                .expectRefusal(AccountRefusal.CUSTOMER_NOT_FOUND);
        visits.givenNothing()
                .when(plan(END, START, Optional.empty()))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.END_BEFORE_START);
        visits.givenNothing()
                .when(plan(NOW.minusSeconds(1), NOW, Optional.empty()))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.DUE_PASSED);
        visits.given(planned()).when(new CancelVisit(VISIT, "x")).by(JOHN).expectRefusal(ChargeRefusal.VISIT_NOT_FOUND);
    }

    @Test
    void isBegunOnceAndMadeWithAReportAPlaceAndAPicture() {
        var started = new VisitStarted(VISIT, CUSTOMER, THERE);
        visits.given(planned()).when(new StartVisit(VISIT, THERE)).by(LI_NA).expectEvents(started);
        visits.given(planned(), started)
                .when(new StartVisit(VISIT, THERE))
                .by(LI_NA)
                .expectNothing();
        visits.given(planned(), started).when(finish()).by(LI_NA).expectEvents(done());
        visits.given(planned()).when(finish()).by(LI_NA).expectEvents(done());
        visits.given(planned(), done()).when(finish()).by(LI_NA).expectNothing();
        visits.given(planned(), done())
                .when(new StartVisit(VISIT, THERE))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.VISIT_ENDED);
    }

    @Test
    void isMissedWhenItsTimePassesAndNotBefore() {
        var over = new VisitPlanned(
                VISIT, CUSTOMER, LI_NA.id(), "交付样品", NOW.minusSeconds(60), NOW, Optional.empty(), Set.of());
        var missed = new VisitMissed(VISIT, CUSTOMER);
        visits.given(over).when(new MissVisit(VISIT)).byProcess("account.visit").expectEvents(missed);
        visits.given(planned())
                .when(new MissVisit(VISIT))
                .byProcess("account.visit")
                .expectNothing();
        visits.given(over, done())
                .when(new MissVisit(VISIT))
                .byProcess("account.visit")
                .expectNothing();
    }

    @Test
    void whoWasThereAfterAllReportsLate() {
        var missed = new VisitMissed(VISIT, CUSTOMER);
        visits.given(planned(), missed).when(finish()).by(LI_NA).expectEvents(done());
        visits.given(planned(), missed)
                .when(new CancelVisit(VISIT, "x"))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.VISIT_ENDED);
        visits.given(planned(), cancelled()).when(finish()).by(LI_NA).expectRefusal(ChargeRefusal.VISIT_ENDED);
    }

    @Test
    void isMovedCancelledReopenedAndHandedOver() {
        visits.given(planned())
                .when(new RescheduleVisit(VISIT, LATER, LATER.plusSeconds(60), Optional.of("暴雨")))
                .by(LI_NA)
                .expectEvents(new VisitRescheduled(VISIT, CUSTOMER, LATER, LATER.plusSeconds(60), Optional.of("暴雨")));
        visits.given(planned())
                .when(new RescheduleVisit(VISIT, START, END, Optional.empty()))
                .by(LI_NA)
                .expectNothing();
        visits.given(planned()).when(new CancelVisit(VISIT, "暴雨")).by(LI_NA).expectEvents(cancelled());
        visits.given(planned(), cancelled())
                .when(new CancelVisit(VISIT, "暴雨"))
                .by(LI_NA)
                .expectNothing();
        visits.given(planned(), cancelled())
                .when(new ReopenVisit(VISIT, Optional.empty(), Optional.empty(), "天晴"))
                .by(LI_NA)
                .expectEvents(new VisitReopened(VISIT, CUSTOMER, START, END, "天晴"));
        visits.given(planned(), cancelled())
                .when(new ReopenVisit(VISIT, Optional.of(NOW.minusSeconds(9)), Optional.of(NOW), "天晴"))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.DUE_PASSED);
        visits.given(planned())
                .when(new ReopenVisit(VISIT, Optional.empty(), Optional.empty(), "x"))
                .by(LI_NA)
                .expectNothing();
        visits.given(planned())
                .when(new HandOverVisit(VISIT, ZHAO_LEI.id()))
                .by(LI_NA)
                .expectEvents(new VisitHandedOver(VISIT, CUSTOMER, LI_NA.id(), ZHAO_LEI.id()));
    }

    @Test
    void isCheckedBySomebodyAboveAndNobodyChecksHisOwn() {
        var check = new CheckVisit(VISIT, false, "下次先准备报价");
        var checked = new VisitChecked(VISIT, CUSTOMER, false, "下次先准备报价");
        visits.given(planned(), done()).when(check).by(WANG_FANG).expectEvents(checked);
        visits.given(planned(), done(), checked).when(check).by(WANG_FANG).expectNothing();
        visits.given(planned(), new VisitMissed(VISIT, CUSTOMER))
                .when(check)
                .by(WANG_FANG)
                .expectEvents(checked);
        visits.given(planned(), done()).when(check).by(LI_NA).expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        visits.given(planned(WANG_FANG.id()), done()).when(check).by(WANG_FANG).expectRefusal(ChargeRefusal.OWN_VISIT);
        for (var early : List.of(List.of(planned()), List.of(planned(), cancelled()))) {
            visits.given(early).when(check).by(WANG_FANG).expectRefusal(ChargeRefusal.VISIT_NOT_ENDED);
        }
    }

    @Test
    void theClockRunsToTheEndOfItsTime() {
        var deadline = new VisitDeadline();
        assertThat(deadline.changes(SentCommands.recorded(planned())))
                .isEqualTo(List.of(new DeadlineChange.Start(VISIT.toString(), END)));
        for (var end : List.of(done(), cancelled(), new VisitMissed(VISIT, CUSTOMER))) {
            assertThat(deadline.changes(SentCommands.recorded(end)))
                    .isEqualTo(List.of(new DeadlineChange.End(VISIT.toString())));
        }
        assertThat(deadline.due(VISIT.toString(), END)).isEqualTo(new MissVisit(VISIT));
    }

    private static PlanVisit plan(Instant start, Instant end, Optional<StaffId> owner) {
        return new PlanVisit(VISIT, CUSTOMER, "交付样品", start, end, Optional.empty(), owner, Set.of(WANG));
    }

    private static FinishVisit finish() {
        return new FinishVisit(VISIT, "客户满意", THERE, PHOTO);
    }

    private static VisitPlanned planned() {
        return planned(LI_NA.id());
    }

    private static VisitPlanned planned(StaffId owner) {
        return new VisitPlanned(VISIT, CUSTOMER, owner, "交付样品", START, END, Optional.empty(), Set.of(WANG));
    }

    private static VisitDone done() {
        return new VisitDone(VISIT, CUSTOMER, "客户满意", THERE, PHOTO);
    }

    private static VisitCancelled cancelled() {
        return new VisitCancelled(VISIT, CUSTOMER, "暴雨");
    }
}
