package io.throughline.account.care;

import static io.throughline.contracts.account.CalendarKind.LUNAR;
import static io.throughline.contracts.account.CalendarKind.SOLAR;
import static io.throughline.platform.test.AggregateFixture.NOW;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.account.ChargeRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.care.CareCommand.ArrangeCare;
import io.throughline.account.care.CareCommand.ChangeCareRules;
import io.throughline.account.care.CareCommand.GiveCare;
import io.throughline.account.care.CareCommand.HandOverCare;
import io.throughline.account.care.CareCommand.ResumeCare;
import io.throughline.account.care.CareCommand.SkipCare;
import io.throughline.account.care.CareCommand.StopCare;
import io.throughline.account.care.CareUpkeep.SuggestCare;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.TimeZoneName;
import io.throughline.contracts.account.CareEvent.CareArranged;
import io.throughline.contracts.account.CareEvent.CareDue;
import io.throughline.contracts.account.CareEvent.CareGiven;
import io.throughline.contracts.account.CareEvent.CareHandedOver;
import io.throughline.contracts.account.CareEvent.CareResumed;
import io.throughline.contracts.account.CareEvent.CareSkipped;
import io.throughline.contracts.account.CareEvent.CareStopped;
import io.throughline.contracts.account.CareId;
import io.throughline.contracts.account.CareOccasion;
import io.throughline.contracts.account.CareRules;
import io.throughline.contracts.account.CareRulesEvent.CareRulesChanged;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.Festival;
import io.throughline.contracts.account.YearlyDay;
import io.throughline.platform.deadline.DeadlineChange;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.rules.Ruled;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.SentCommands;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each occasion of each person comes once a year, until he does not want it any more (A17). */
class CareTest {

    private static final CareId CARE = new CareId(Identifier.named("test", "care"));
    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final ContactId WANG = new ContactId(Identifier.named("test", "wang"));
    private static final TimeZoneName SHANGHAI = new TimeZoneName("Asia/Shanghai");
    private static final YearlyDay MAY_20 = new YearlyDay(SOLAR, 5, 20, false);

    /** Three days before 20 May at nine in Shanghai. */
    private static final Instant THIS_YEAR = Instant.parse("2026-05-17T01:00:00Z");

    private static final CareRules RULES = CareRules.DEFAULT;

    private final AggregateFixture<Care> care = care(RULES);

    @Test
    void isArrangedForTheNextTimeItComes() {
        care.givenNothing()
                .when(birthday(Optional.of(MAY_20)))
                .by(LI_NA)
                .expectEvents(birthday(THIS_YEAR))
                .expectClaim("care", WANG + "/BIRTHDAY", CARE.toString());
        var april = new YearlyDay(SOLAR, 4, 1, false);
        var arranged = new CareArranged(
                CARE,
                CUSTOMER,
                LI_NA.id(),
                Optional.of(WANG),
                CareOccasion.BIRTHDAY,
                Optional.empty(),
                Optional.of(april),
                "王总生日",
                SHANGHAI,
                Instant.parse("2027-03-29T01:00:00Z"),
                7);
        care.givenNothing().when(birthday(Optional.of(april))).by(LI_NA).expectEvents(arranged);
    }

    @Test
    void aFestivalFallsWhereTheRulesHaveIt() {
        care.givenNothing()
                .when(festival(Optional.of("MID_AUTUMN_FESTIVAL"), Optional.empty()))
                .by(LI_NA)
                .expectEvents(new CareArranged(
                        CARE,
                        CUSTOMER,
                        LI_NA.id(),
                        Optional.empty(),
                        CareOccasion.FESTIVAL,
                        Optional.of("MID_AUTUMN_FESTIVAL"),
                        Optional.empty(),
                        "中秋祝福",
                        SHANGHAI,
                        Instant.parse("2026-09-22T01:00:00Z"),
                        7))
                .expectClaim("care", CUSTOMER + "/FESTIVAL/MID_AUTUMN_FESTIVAL", CARE.toString());
    }

    @Test
    void aPersonHasEachOccasionOnce() {
        care(RULES)
                .heldBy("another", "care", WANG + "/BIRTHDAY")
                .givenNothing()
                .when(birthday(Optional.of(MAY_20)))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.CARE_EXISTS);
    }

    @Test
    void refusesDaysAndFestivalsThatAreNot() {
        for (var day : List.of(
                Optional.<YearlyDay>empty(),
                Optional.of(new YearlyDay(SOLAR, 2, 30, false)),
                Optional.of(new YearlyDay(SOLAR, 2, 1, true)),
                Optional.of(new YearlyDay(LUNAR, 1, 31, false)))) {
            care.givenNothing().when(birthday(day)).by(LI_NA).expectRefusal(ChargeRefusal.DAY_UNKNOWN);
        }
        care.givenNothing()
                .when(festival(Optional.of("EASTER"), Optional.empty()))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.FESTIVAL_UNKNOWN);
        care.givenNothing()
                .when(festival(Optional.empty(), Optional.empty()))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.FESTIVAL_UNKNOWN);
        care.givenNothing()
                .when(festival(Optional.of("CHRISTMAS"), Optional.of(MAY_20)))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.DAY_UNKNOWN);
        care.givenNothing()
                .when(birthday(Optional.of(MAY_20)))
                .by(JOHN)
                .expectRefusal(AccountRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void isSuggestedWhenItIsDueAndOnceAYear() {
        var arranged = birthday(NOW);
        care.given(arranged)
                .when(new SuggestCare(CARE))
                .byProcess("account.care")
                .expectEvents(suggested(NOW));
        care.given(arranged, suggested(NOW))
                .when(new SuggestCare(CARE))
                .byProcess("account.care")
                .expectNothing();
        care.given(birthday(NOW.plusMillis(1)))
                .when(new SuggestCare(CARE))
                .byProcess("account.care")
                .expectNothing();
    }

    @Test
    void isNotSuggestedWhileTheCustomerLiesInTheRecycleBin() {
        care(RULES, new KnownCustomers().deleted(CUSTOMER, LI_NA))
                .given(birthday(NOW))
                .when(new SuggestCare(CARE))
                .byProcess("account.care")
                .expectNothing();
    }

    @Test
    void whatWasMissedForYearsIsSuggestedOnce() {
        var longAgo = Instant.parse("2021-05-17T01:00:00Z");
        care.given(birthday(longAgo))
                .when(new SuggestCare(CARE))
                .byProcess("account.care")
                .expectEvents(suggested(longAgo));
    }

    @Test
    void aFestivalThatTheRulesKnowNoMoreComesNoMore() {
        var christmas = new CareArranged(
                CARE,
                CUSTOMER,
                LI_NA.id(),
                Optional.empty(),
                CareOccasion.FESTIVAL,
                Optional.of("CHRISTMAS"),
                Optional.empty(),
                "x",
                SHANGHAI,
                NOW,
                0);
        var none = new CareRules(3, "b", "a", List.of());
        var last = new CareDue(CARE, CUSTOMER, NOW, Optional.empty(), "a", 7);
        care(none)
                .given(christmas)
                .when(new SuggestCare(CARE))
                .byProcess("account.care")
                .expectEvents(last);
        care(none)
                .given(christmas, last)
                .when(new SuggestCare(CARE))
                .byProcess("account.care")
                .expectNothing();
        care(none)
                .given(christmas, new CareStopped(CARE, CUSTOMER, "x"))
                .when(new ResumeCare(CARE, "x"))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.FESTIVAL_UNKNOWN);
    }

    @Test
    void isGivenOrPassedOverWhenItIsDue() {
        var given = new CareGiven(CARE, CUSTOMER, "已致电", Optional.of(THIS_YEAR));
        care.given(birthday(NOW), suggested(NOW))
                .when(new GiveCare(CARE, "已致电"))
                .by(LI_NA)
                .expectEvents(given);
        care.given(birthday(NOW), suggested(NOW))
                .when(new SkipCare(CARE, "出国"))
                .by(LI_NA)
                .expectEvents(new CareSkipped(CARE, CUSTOMER, "出国", Optional.of(THIS_YEAR)));
        for (var early : List.of(List.of(birthday(NOW)), List.of(birthday(NOW), suggested(NOW), given))) {
            care.given(early).when(new GiveCare(CARE, "x")).by(LI_NA).expectRefusal(ChargeRefusal.CARE_NOT_DUE);
            care.given(early).when(new SkipCare(CARE, "x")).by(LI_NA).expectRefusal(ChargeRefusal.CARE_NOT_DUE);
        }
        care.given(birthday(NOW), suggested(NOW))
                .when(new GiveCare(CARE, "x"))
                .by(JOHN)
                .expectRefusal(ChargeRefusal.CARE_NOT_FOUND);
    }

    @Test
    void stopsWhenTheCustomerDoesNotWantItAndGoesOnWhenHeDoes() {
        var stopped = new CareStopped(CARE, CUSTOMER, "客户不希望被打扰");
        care.given(birthday(NOW)).when(new StopCare(CARE, "客户不希望被打扰")).by(LI_NA).expectEvents(stopped);
        care.given(birthday(NOW), stopped)
                .when(new StopCare(CARE, "x"))
                .by(LI_NA)
                .expectNothing();
        care.given(birthday(NOW), stopped)
                .when(new SuggestCare(CARE))
                .byProcess("account.care")
                .expectNothing();
        care.given(birthday(NOW), suggested(NOW), stopped)
                .when(new GiveCare(CARE, "x"))
                .by(LI_NA)
                .expectRefusal(ChargeRefusal.CARE_NOT_DUE);
        care.given(birthday(NOW), stopped)
                .when(new ResumeCare(CARE, "客户同意"))
                .by(LI_NA)
                .expectEvents(new CareResumed(CARE, CUSTOMER, "客户同意", THIS_YEAR, 7));
        care.given(birthday(NOW)).when(new ResumeCare(CARE, "x")).by(LI_NA).expectNothing();
    }

    @Test
    void isHandedOverWithinReach() {
        care.given(birthday(NOW))
                .when(new HandOverCare(CARE, ZHAO_LEI.id()))
                .by(LI_NA)
                .expectEvents(new CareHandedOver(CARE, CUSTOMER, LI_NA.id(), ZHAO_LEI.id()));
        care.given(birthday(NOW))
                .when(new HandOverCare(CARE, LI_NA.id()))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void theClockKnowsTheNextMomentAndNothingElse() {
        var deadline = new CareDeadline();
        var key = CARE.toString();
        assertThat(deadline.changes(SentCommands.recorded(birthday(THIS_YEAR))))
                .isEqualTo(List.of(new DeadlineChange.Start(key, THIS_YEAR)));
        assertThat(deadline.changes(SentCommands.recorded(suggested(NOW))))
                .isEqualTo(List.of(new DeadlineChange.Start(key, THIS_YEAR)));
        assertThat(deadline.changes(SentCommands.recorded(new CareStopped(CARE, CUSTOMER, "x"))))
                .isEqualTo(List.of(new DeadlineChange.End(key)));
        assertThat(deadline.due(key, NOW)).isEqualTo(new SuggestCare(CARE));
    }

    @Test
    void theRulesAreSetAsAWholeAndCounted() {
        var rules = AggregateFixture.of(CareRulebook.class);
        var fewer = new CareRules(7, "b", "a", RULES.festivals().subList(0, 1));
        rules.givenNothing()
                .when(new ChangeCareRules(fewer))
                .by(ADMINISTRATOR)
                .expectEvents(new CareRulesChanged(1, fewer));
        rules.given(new CareRulesChanged(1, fewer))
                .when(new ChangeCareRules(RULES))
                .by(ADMINISTRATOR)
                .expectEvents(new CareRulesChanged(2, RULES));
        rules.givenNothing().when(new ChangeCareRules(RULES)).by(ADMINISTRATOR).expectNothing();
        rules.givenNothing()
                .when(new ChangeCareRules(fewer))
                .by(LI_NA)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        var one = RULES.festivals().getFirst();
        rules.givenNothing()
                .when(new ChangeCareRules(new CareRules(7, "b", "a", List.of(one, one))))
                .by(ADMINISTRATOR)
                .expectRefusal(ChargeRefusal.FESTIVAL_TWICE);
        var never = new Festival("NEVER", new YearlyDay(LUNAR, 1, 31, false), "x");
        rules.givenNothing()
                .when(new ChangeCareRules(new CareRules(7, "b", "a", List.of(never))))
                .by(ADMINISTRATOR)
                .expectRefusal(ChargeRefusal.DAY_UNKNOWN);
    }

    private static AggregateFixture<Care> care(CareRules rules) {
        return care(rules, new KnownCustomers().owned(CUSTOMER, LI_NA));
    }

    private static AggregateFixture<Care> care(CareRules rules, KnownCustomers customers) {
        return AggregateFixture.of(Care.class)
                .with(customers)
                .with((Contacts) (customer, contact) -> contact.equals(WANG))
                .with((CurrentCareRules) () -> new Ruled<>(7, rules));
    }

    private static ArrangeCare birthday(Optional<YearlyDay> day) {
        return new ArrangeCare(
                CARE,
                CUSTOMER,
                Optional.of(WANG),
                CareOccasion.BIRTHDAY,
                Optional.empty(),
                day,
                "王总生日",
                SHANGHAI,
                Optional.empty());
    }

    private static ArrangeCare festival(Optional<String> name, Optional<YearlyDay> day) {
        return new ArrangeCare(
                CARE, CUSTOMER, Optional.empty(), CareOccasion.FESTIVAL, name, day, "中秋祝福", SHANGHAI, Optional.empty());
    }

    private static CareArranged birthday(Instant next) {
        return new CareArranged(
                CARE,
                CUSTOMER,
                LI_NA.id(),
                Optional.of(WANG),
                CareOccasion.BIRTHDAY,
                Optional.empty(),
                Optional.of(MAY_20),
                "王总生日",
                SHANGHAI,
                next,
                7);
    }

    private static CareDue suggested(Instant since) {
        return new CareDue(CARE, CUSTOMER, since, Optional.of(THIS_YEAR), RULES.birthday(), 7);
    }
}
