package io.throughline.account;

import io.throughline.contracts.account.AccountEvent;
import io.throughline.contracts.account.AccountRulesEvent;
import io.throughline.contracts.account.AppointmentEvent;
import io.throughline.contracts.account.CareEvent;
import io.throughline.contracts.account.CareRulesEvent;
import io.throughline.contracts.account.ChurnEvent;
import io.throughline.contracts.account.ContactEvent;
import io.throughline.contracts.account.DocumentEvent;
import io.throughline.contracts.account.ExpenseEvent;
import io.throughline.contracts.account.InteractionEvent;
import io.throughline.contracts.account.MergeEvent;
import io.throughline.contracts.account.OwnershipRulesEvent;
import io.throughline.contracts.account.PoolEvent;
import io.throughline.contracts.account.ProfileEvent;
import io.throughline.contracts.account.PromiseEvent;
import io.throughline.contracts.account.RecycleBinEvent;
import io.throughline.contracts.account.ReservationEvent;
import io.throughline.contracts.account.TieEvent;
import io.throughline.contracts.account.TrialEvent;
import io.throughline.contracts.account.TrialRulesEvent;
import io.throughline.contracts.account.ValueEvent;
import io.throughline.contracts.account.VisitEvent;
import io.throughline.contracts.staff.AgentEvent;
import io.throughline.contracts.staff.CommissionEvent;
import io.throughline.contracts.staff.CommissionRulesEvent;
import io.throughline.contracts.staff.DepartmentEvent;
import io.throughline.contracts.staff.RoleEvent;
import io.throughline.contracts.staff.StaffEvent;
import io.throughline.contracts.staff.TargetEvent;
import io.throughline.contracts.staff.TargetRulesEvent;
import io.throughline.platform.test.ArchitectureRules;
import io.throughline.platform.test.GoldenEvents;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Account-service keeps the rules of the house and the shapes of its events. */
class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return ArchitectureRules.of("io.throughline.account");
    }

    @Test
    void keepsTheShapesOfItsEvents() {
        GoldenEvents.verify(
                AccountEvent.class,
                StaffEvent.class,
                RoleEvent.class,
                InteractionEvent.class,
                PromiseEvent.class,
                AppointmentEvent.class,
                VisitEvent.class,
                CareEvent.class,
                CareRulesEvent.class,
                ExpenseEvent.class,
                ChurnEvent.class,
                ValueEvent.class,
                PoolEvent.class,
                OwnershipRulesEvent.class,
                ProfileEvent.class,
                AccountRulesEvent.class,
                ContactEvent.class,
                TieEvent.class,
                ReservationEvent.class,
                RecycleBinEvent.class,
                CommissionEvent.class,
                CommissionRulesEvent.class,
                TargetEvent.class,
                TargetRulesEvent.class,
                TrialEvent.class,
                TrialRulesEvent.class,
                AgentEvent.class,
                DepartmentEvent.class,
                DocumentEvent.class,
                MergeEvent.class);
    }
}
