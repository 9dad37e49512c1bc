package io.throughline.account.trial;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;

import io.throughline.account.AccountRefusal;
import io.throughline.account.TrialRefusal;
import io.throughline.account.trial.TrialCommand.ApproveTrial;
import io.throughline.account.trial.TrialCommand.ExtendTrial;
import io.throughline.account.trial.TrialCommand.RegisterTrial;
import io.throughline.account.trial.TrialCommand.RejectTrial;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.account.TrialEvent.TrialApproved;
import io.throughline.contracts.account.TrialEvent.TrialExpired;
import io.throughline.contracts.account.TrialEvent.TrialExtended;
import io.throughline.contracts.account.TrialEvent.TrialRegistered;
import io.throughline.contracts.account.TrialEvent.TrialRejected;
import io.throughline.contracts.account.TrialId;
import io.throughline.contracts.account.TrialRules;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.RoleTable;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.identity.StaffTree;
import io.throughline.platform.rules.Ruled;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.TestStaff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A trial from the registration with a salesperson's code to its end (A25, P6). */
class TrialTest {

    private static final TrialId TRIAL = new TrialId(Identifier.named("test", "trial"));
    private static final CustomerId KNOWN = new CustomerId(Identifier.named("test", "known"));
    private static final PersonName NAME = new PersonName("北京星河科技有限公司");
    private static final Optional<PhoneNumber> PHONE = Optional.of(new PhoneNumber("010 6552 9988"));
    private static final String CODE = "BJ0101";
    private static final Instant NOW = AggregateFixture.NOW;
    private static final Instant IN_30_DAYS = NOW.plus(Duration.ofDays(30));

    /** Li Na has a code. */
    private static final StaffTree STAFF = StaffTree.of(
            TestStaff.TREE.all().stream()
                    .map(m -> m.equals(LI_NA) ? withCode(m) : m)
                    .toList(),
            RoleTable.DEFAULT,
            Map.of());

    private final KnownCustomers customers = new KnownCustomers();
    private final AggregateFixture<Trial> trials = AggregateFixture.of(Trial.class, STAFF)
            .with(customers)
            .with((CurrentTrialRules) () -> new Ruled<>(3, new TrialRules(30, 14, 2)));

    @Test
    void bindsANewCustomerToWhoseCodeHeGave() {
        trials.givenNothing()
                .when(register(CODE, Optional.empty()))
                .by(MARKETING)
                .expectEvents(registered());
    }

    @Test
    void refusesACodeThatNobodyWhoSellsHas() {
        trials.givenNothing()
                .when(register("BJ0199", Optional.empty()))
                .by(MARKETING)
                .expectRefusal(TrialRefusal.STAFF_CODE_UNKNOWN);
    }

    @Test
    void refusesACustomerOfAnotherAndOneWhoIsHidden() {
        customers.owned(KNOWN, JOHN);
        trials.givenNothing()
                .when(register(CODE, Optional.of(KNOWN)))
                .by(MARKETING)
                .expectRefusal(TrialRefusal.CUSTOMER_OF_ANOTHER);
        trials.givenNothing()
                .when(register(CODE, Optional.of(KNOWN)))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void refusesACustomerWhoWasMerged() {
        customers.merged(KNOWN, new CustomerId(Identifier.named("test", "主档案")), LI_NA);
        trials.givenNothing()
                .when(register(CODE, Optional.of(KNOWN)))
                .by(LI_NA)
                .expectRefusal(IdentityRefusal.CUSTOMER_MERGED);
    }

    @Test
    void givesACustomerOneTrialEver() {
        trials.heldBy("another trial", "trial.customer", TRIAL.newCustomer().toString())
                .givenNothing()
                .when(register(CODE, Optional.empty()))
                .by(MARKETING)
                .expectRefusal(TrialRefusal.CUSTOMER_HAD_TRIAL);
    }

    @Test
    void opensForAsLongAsTheRulesSayAndOnce() {
        trials.given(registered())
                .when(new ApproveTrial(TRIAL))
                .by(ADMINISTRATOR)
                .expectEvents(approved(IN_30_DAYS));
        trials.given(registered(), approved(IN_30_DAYS))
                .when(new ApproveTrial(TRIAL))
                .by(ADMINISTRATOR)
                .expectNothing();
    }

    @Test
    void isDecidedOnOnce() {
        var rejected = new TrialRejected(TRIAL, TRIAL.newCustomer(), "资料不全");
        trials.given(registered())
                .when(new RejectTrial(TRIAL, "资料不全"))
                .by(ADMINISTRATOR)
                .expectEvents(rejected);
        trials.given(registered(), rejected)
                .when(new ApproveTrial(TRIAL))
                .by(ADMINISTRATOR)
                .expectRefusal(TrialRefusal.TRIAL_DECIDED);
        trials.given(registered(), approved(IN_30_DAYS))
                .when(new RejectTrial(TRIAL, "太晚"))
                .by(ADMINISTRATOR)
                .expectRefusal(TrialRefusal.TRIAL_DECIDED);
    }

    @Test
    void isOpenedByAdministratorsOnly() {
        for (var caller : List.of(LI_NA, MARKETING, AUDITOR)) {
            trials.given(registered())
                    .when(new ApproveTrial(TRIAL))
                    .by(caller)
                    .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
    }

    @Test
    void isExtendedByTheSalespersonAsFarAsTheRulesGo() {
        var later = IN_30_DAYS.plus(Duration.ofDays(14));
        trials.given(registered(), approved(IN_30_DAYS))
                .when(new ExtendTrial(TRIAL, 14))
                .by(LI_NA)
                .expectEvents(extended(IN_30_DAYS, later, 1));
        trials.given(registered(), approved(IN_30_DAYS))
                .when(new ExtendTrial(TRIAL, 15))
                .by(LI_NA)
                .expectRefusal(TrialRefusal.EXTENSION_TOO_LONG);
        trials.given(registered(), approved(IN_30_DAYS), extended(IN_30_DAYS, later, 1), extended(later, later, 2))
                .when(new ExtendTrial(TRIAL, 1))
                .by(LI_NA)
                .expectRefusal(TrialRefusal.EXTENSIONS_USED);
    }

    @Test
    void isExtendedFreelyByWhoOpensTrials() {
        trials.given(registered(), approved(IN_30_DAYS))
                .when(new ExtendTrial(TRIAL, 100))
                .by(ADMINISTRATOR)
                .expectEvents(extended(IN_30_DAYS, IN_30_DAYS.plus(Duration.ofDays(100)), 0));
    }

    @Test
    void refusesToExtendWhatWasNotOpenedAndWhatIsAnothers() {
        trials.given(registered())
                .when(new ExtendTrial(TRIAL, 1))
                .by(LI_NA)
                .expectRefusal(TrialRefusal.TRIAL_NOT_OPENED);
        trials.given(registered(), approved(IN_30_DAYS))
                .when(new ExtendTrial(TRIAL, 1))
                .by(JOHN)
                .expectRefusal(TrialRefusal.TRIAL_NOT_FOUND);
    }

    @Test
    void isOverWhenItsTimeHasComeAndRunsAgainWhenExtended() {
        var yesterday = NOW.minus(Duration.ofDays(1));
        var over = new TrialExpired(TRIAL, TRIAL.newCustomer(), yesterday);
        trials.given(registered(), approved(yesterday))
                .when(new ExpireTrial(TRIAL))
                .byProcess("trial.end")
                .expectEvents(over);
        trials.given(registered(), approved(IN_30_DAYS))
                .when(new ExpireTrial(TRIAL))
                .byProcess("trial.end")
                .expectNothing();
        trials.given(registered(), approved(yesterday), over)
                .when(new ExpireTrial(TRIAL))
                .byProcess("trial.end")
                .expectNothing();
        trials.given(registered(), approved(yesterday), over)
                .when(new ExtendTrial(TRIAL, 7))
                .by(LI_NA)
                .expectEvents(extended(yesterday, NOW.plus(Duration.ofDays(7)), 1));
    }

    @Test
    void goesWithTheCustomerWhenHeGetsAnotherOwner() {
        customers.owned(TRIAL.newCustomer(), JOHN);
        trials.given(registered(), approved(IN_30_DAYS))
                .when(new ExtendTrial(TRIAL, 14))
                .by(JOHN)
                .expectEvents(extended(IN_30_DAYS, IN_30_DAYS.plus(Duration.ofDays(14)), 1));
    }

    private static StaffMember withCode(StaffMember m) {
        return new StaffMember(
                m.id(),
                m.login(),
                m.name(),
                m.roles(),
                m.supervisor(),
                m.department(),
                Optional.of(CODE),
                Optional.empty());
    }

    private static RegisterTrial register(String code, Optional<CustomerId> customer) {
        return new RegisterTrial(TRIAL, customer, NAME, PHONE, code);
    }

    private static TrialRegistered registered() {
        return new TrialRegistered(TRIAL, TRIAL.newCustomer(), NAME, PHONE, LI_NA.id(), CODE);
    }

    private static TrialApproved approved(Instant until) {
        return new TrialApproved(TRIAL, TRIAL.newCustomer(), until, 3);
    }

    private static TrialExtended extended(Instant from, Instant until, int extension) {
        return new TrialExtended(TRIAL, TRIAL.newCustomer(), from, until, extension, 3);
    }
}
