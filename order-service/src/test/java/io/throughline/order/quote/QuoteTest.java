package io.throughline.order.quote;

import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.ProductId;
import io.throughline.contracts.order.QuoteEvent.QuoteAccepted;
import io.throughline.contracts.order.QuoteEvent.QuoteIssued;
import io.throughline.contracts.order.QuoteEvent.QuoteSuperseded;
import io.throughline.contracts.order.QuoteEvent.QuoteWithdrawn;
import io.throughline.contracts.order.QuoteId;
import io.throughline.order.OrderRefusal;
import io.throughline.order.SalesRules;
import io.throughline.order.product.Catalogue;
import io.throughline.order.quote.QuoteCommand.AcceptQuote;
import io.throughline.order.quote.QuoteCommand.IssueQuote;
import io.throughline.order.quote.QuoteCommand.WithdrawQuote;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A quote from its issue to its end. */
class QuoteTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final CustomerId OTHER_CUSTOMER = new CustomerId(Identifier.named("test", "other customer"));
    private static final CustomerId FORMER = new CustomerId(Identifier.named("test", "former"));
    private static final QuoteId QUOTE = new QuoteId(Identifier.named("test", "quote"));
    private static final QuoteId OLDER = new QuoteId(Identifier.named("test", "older quote"));
    private static final ProductId PUMP = new ProductId(Identifier.named("test", "pump"));
    private static final ProductId HOSE = new ProductId(Identifier.named("test", "hose"));
    private static final Line TWO_PUMPS = new Line(PUMP, new BigDecimal("2"), Money.parse("CNY 100.00"));
    private static final Line ONE_HOSE = new Line(HOSE, BigDecimal.ONE, Money.parse("CNY 9.99"));
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);

    private final Catalogue catalogue = product -> product.equals(PUMP) || product.equals(HOSE);
    private final KnownCustomers customers = new KnownCustomers().owned(CUSTOMER, LI_NA);

    @Test
    void issuesAQuoteThatIsTheOnlyOneForItsProducts() {
        quotes().givenNothing()
                .when(issue(TODAY, LAST_DAY, TWO_PUMPS, ONE_HOSE))
                .by(LI_NA)
                .expectEvents(issued(TODAY, LAST_DAY))
                .expectClaim("quote.valid", CUSTOMER + "/" + PUMP, QUOTE.toString())
                .expectClaim("quote.valid", CUSTOMER + "/" + HOSE, QUOTE.toString());
    }

    @Test
    void refusesASecondValidQuoteForTheSameCustomerAndProduct() {
        quotes().heldBy(OLDER.toString(), "quote.valid", CUSTOMER + "/" + PUMP)
                .givenNothing()
                .when(issue(TODAY, LAST_DAY, TWO_PUMPS, ONE_HOSE))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.VALID_QUOTE_EXISTS);
    }

    @Test
    void takesThePlaceOfTheQuoteItSupersedesWithAllItsProducts() {
        var older = new QuoteTerms(OLDER, CUSTOMER, List.of(TWO_PUMPS, ONE_HOSE), cny("209.99"), QuoteState.ISSUED);
        quotes(older)
                .heldBy(OLDER.toString(), "quote.valid", CUSTOMER + "/" + PUMP)
                .heldBy(OLDER.toString(), "quote.valid", CUSTOMER + "/" + HOSE)
                .givenNothing()
                .when(superseding(OLDER))
                .by(LI_NA)
                .expectEvents(new QuoteIssued(
                        QUOTE,
                        CUSTOMER,
                        Optional.empty(),
                        List.of(TWO_PUMPS),
                        cny("200.00"),
                        TODAY,
                        LAST_DAY,
                        Optional.of(OLDER)))
                .expectClaim("quote.valid", CUSTOMER + "/" + PUMP, QUOTE.toString())
                .expectRelease("quote.valid", CUSTOMER + "/" + HOSE, OLDER.toString());
    }

    @Test
    void isIssuedToTheCustomerWhomTheProspectTurnedOutToBe() {
        customers.joined(FORMER, CUSTOMER);
        quotes().givenNothing()
                .when(new IssueQuote(
                        QUOTE,
                        FORMER,
                        Optional.empty(),
                        List.of(TWO_PUMPS, ONE_HOSE),
                        TODAY,
                        LAST_DAY,
                        Optional.empty()))
                .by(LI_NA)
                .expectEvents(issued(TODAY, LAST_DAY))
                .expectClaim("quote.valid", CUSTOMER + "/" + PUMP, QUOTE.toString());
    }

    @Test
    void takesOverWhatTheQuoteOfAJoinedProspectHolds() {
        customers.joined(FORMER, CUSTOMER);
        var older = new QuoteTerms(OLDER, FORMER, List.of(TWO_PUMPS, ONE_HOSE), cny("209.99"), QuoteState.ISSUED);
        quotes(older)
                .heldBy(OLDER.toString(), "quote.valid", FORMER + "/" + PUMP)
                .heldBy(OLDER.toString(), "quote.valid", FORMER + "/" + HOSE)
                .givenNothing()
                .when(superseding(OLDER))
                .by(LI_NA)
                .expectClaim("quote.valid", CUSTOMER + "/" + PUMP, QUOTE.toString())
                .expectClaim("quote.valid", FORMER + "/" + PUMP, QUOTE.toString())
                .expectRelease("quote.valid", FORMER + "/" + HOSE, OLDER.toString());
    }

    @Test
    void endsAsTheCustomersWhileItsClaimsStayWithTheProspectItWasIssuedTo() {
        customers.joined(FORMER, CUSTOMER);
        var issued = new QuoteIssued(
                QUOTE, FORMER, Optional.empty(), List.of(TWO_PUMPS), cny("200.00"), TODAY, LAST_DAY, Optional.empty());
        quotes().heldBy(QUOTE.toString(), "quote.valid", FORMER + "/" + PUMP)
                .given(issued)
                .when(new WithdrawQuote(QUOTE, "too dear"))
                .by(LI_NA)
                .expectEvents(new QuoteWithdrawn(QUOTE, CUSTOMER, "too dear"))
                .expectRelease("quote.valid", FORMER + "/" + PUMP, QUOTE.toString());
        quotes().heldBy(OLDER.toString(), "quote.valid", FORMER + "/" + PUMP)
                .given(issued)
                .when(new AcceptQuote(QUOTE))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.QUOTE_SUPERSEDED);
        quotes().given(issued)
                .when(new MarkSuperseded(QUOTE, OLDER))
                .byProcess("supersession")
                .expectEvents(new QuoteSuperseded(QUOTE, CUSTOMER, OLDER));
    }

    @Test
    void supersedesOnlyAnOpenQuoteOfTheSameCustomer() {
        refusesToSupersede(OrderRefusal.QUOTE_TO_SUPERSEDE_NOT_FOUND);
        refusesToSupersede(
                OrderRefusal.QUOTE_TO_SUPERSEDE_NOT_FOUND,
                new QuoteTerms(OLDER, OTHER_CUSTOMER, List.of(TWO_PUMPS), cny("200.00"), QuoteState.ISSUED));
        for (var state : List.of(QuoteState.ACCEPTED, QuoteState.SUPERSEDED, QuoteState.WITHDRAWN)) {
            refusesToSupersede(
                    OrderRefusal.QUOTE_TO_SUPERSEDE_CLOSED,
                    new QuoteTerms(OLDER, CUSTOMER, List.of(TWO_PUMPS), cny("200.00"), state));
        }
    }

    @Test
    void refusesDaysThatCannotBeMeant() {
        refusesDays(TODAY, TODAY.minusDays(1), OrderRefusal.VALIDITY_REVERSED);
        refusesDays(TODAY.minusDays(9), TODAY.minusDays(1), OrderRefusal.VALIDITY_OVER);
        refusesDays(TODAY, TODAY.plusYears(2).plusDays(1), OrderRefusal.VALIDITY_TOO_LONG);
        refusesDays(LocalDate.MIN, LAST_DAY, OrderRefusal.VALIDITY_TOO_LONG);
        refusesDays(LocalDate.MAX, LocalDate.MAX, OrderRefusal.VALIDITY_TOO_LONG);
        quotes().givenNothing()
                .when(issue(TODAY, TODAY, TWO_PUMPS, ONE_HOSE))
                .by(LI_NA)
                .expectEvents(issued(TODAY, TODAY));
    }

    @Test
    void countsDaysInTheZoneOfTheHouse() {
        var rules = new SalesRules(ZoneId.of("Pacific/Kiritimati")); // there it is Monday 22:00
        assertThat(rules.endOf(TODAY)).isEqualTo("2026-05-04T10:00:00Z");
        var auckland = new SalesRules(ZoneId.of("America/Los_Angeles")); // there it is Monday 01:00
        assertThat(auckland.dayOf(AggregateFixture.NOW)).isEqualTo(TODAY);
        assertThat(auckland.dayOf(AggregateFixture.NOW.minusSeconds(7200))).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void refusesACustomerWhomTheCallerDoesNotSeeLikeOneThatDoesNotExist() {
        quotes().givenNothing()
                .when(issue(TODAY, LAST_DAY, TWO_PUMPS))
                .by(JOHN)
                .expectRefusal(OrderRefusal.CUSTOMER_NOT_FOUND);
        quotes().givenNothing()
                .when(new IssueQuote(
                        QUOTE, OTHER_CUSTOMER, Optional.empty(), List.of(TWO_PUMPS), TODAY, LAST_DAY, Optional.empty()))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.CUSTOMER_NOT_FOUND);
        quotes().givenNothing()
                .when(issue(TODAY, LAST_DAY, TWO_PUMPS))
                .by(AUDITOR)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void isAcceptedOnEachOfItsDaysAndLeavesTheWayFree() {
        quotes().given(issued(TODAY, TODAY))
                .when(new AcceptQuote(QUOTE))
                .by(WANG_FANG)
                .expectEvents(new QuoteAccepted(QUOTE, CUSTOMER))
                .expectClaim("quote.valid", CUSTOMER + "/" + PUMP, QUOTE.toString());
    }

    @Test
    void isNotAcceptedBeforeOrAfterItsDays() {
        quotes().given(issued(TODAY.plusDays(1), LAST_DAY))
                .when(new AcceptQuote(QUOTE))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.QUOTE_NOT_YET_VALID);
        quotes().given(issued(TODAY.minusDays(9), TODAY.minusDays(1)))
                .when(new AcceptQuote(QUOTE))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.QUOTE_EXPIRED);
    }

    @Test
    void isNotAcceptedOnceAnotherTookItsPlace() {
        quotes().given(issued(TODAY, LAST_DAY), new QuoteSuperseded(QUOTE, CUSTOMER, OLDER))
                .when(new AcceptQuote(QUOTE))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.QUOTE_SUPERSEDED);
        quotes().heldBy("the newer one", "quote.valid", CUSTOMER + "/" + PUMP)
                .given(issued(TODAY, LAST_DAY))
                .when(new AcceptQuote(QUOTE))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.QUOTE_SUPERSEDED);
    }

    @Test
    void isAcceptedOnce() {
        quotes().given(issued(TODAY, LAST_DAY), new QuoteAccepted(QUOTE, CUSTOMER))
                .when(new AcceptQuote(QUOTE))
                .by(LI_NA)
                .expectNothing();
        quotes().given(issued(TODAY, LAST_DAY), new QuoteAccepted(QUOTE, CUSTOMER))
                .when(new WithdrawQuote(QUOTE, "too cheap"))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.QUOTE_ACCEPTED);
    }

    @Test
    void isWithdrawnAndLeavesTheWayFree() {
        quotes().given(issued(TODAY, LAST_DAY))
                .when(new WithdrawQuote(QUOTE, "too cheap"))
                .by(LI_NA)
                .expectEvents(new QuoteWithdrawn(QUOTE, CUSTOMER, "too cheap"))
                .expectRelease("quote.valid", CUSTOMER + "/" + PUMP, QUOTE.toString());
        var withdrawn = new QuoteWithdrawn(QUOTE, CUSTOMER, "too cheap");
        quotes().given(issued(TODAY, LAST_DAY), withdrawn)
                .when(new WithdrawQuote(QUOTE, "again"))
                .by(LI_NA)
                .expectNothing();
        quotes().given(issued(TODAY, LAST_DAY), withdrawn)
                .when(new AcceptQuote(QUOTE))
                .by(LI_NA)
                .expectRefusal(OrderRefusal.QUOTE_WITHDRAWN);
    }

    @Test
    void isHiddenFromThoseWhoDoNotSeeTheCustomer() {
        quotes().given(issued(TODAY, LAST_DAY))
                .when(new AcceptQuote(QUOTE))
                .by(JOHN)
                .expectRefusal(OrderRefusal.QUOTE_NOT_FOUND);
        quotes().givenNothing().when(new AcceptQuote(QUOTE)).by(LI_NA).expectRefusal(OrderRefusal.QUOTE_NOT_FOUND);
    }

    @Test
    void isMarkedAsSupersededUnlessItCameToAnotherEnd() {
        var superseded = new QuoteSuperseded(QUOTE, CUSTOMER, OLDER);
        quotes().given(issued(TODAY, LAST_DAY))
                .when(new MarkSuperseded(QUOTE, OLDER))
                .byProcess("supersession")
                .expectEvents(superseded);
        quotes().given(issued(TODAY, LAST_DAY), new QuoteAccepted(QUOTE, CUSTOMER))
                .when(new MarkSuperseded(QUOTE, OLDER))
                .byProcess("supersession")
                .expectNothing();
    }

    private AggregateFixture<Quote> quotes(QuoteTerms... others) {
        Quotes known = id -> List.of(others).stream()
                .filter(terms -> terms.quoteId().equals(id))
                .findFirst();
        return AggregateFixture.of(Quote.class)
                .with(customers)
                .with(catalogue)
                .with(known)
                .with(new SalesRules(ZoneOffset.UTC));
    }

    private void refusesToSupersede(OrderRefusal reason, QuoteTerms... others) {
        quotes(others).givenNothing().when(superseding(OLDER)).by(LI_NA).expectRefusal(reason);
    }

    private void refusesDays(LocalDate from, LocalDate to, OrderRefusal reason) {
        quotes().givenNothing().when(issue(from, to, TWO_PUMPS)).by(LI_NA).expectRefusal(reason);
    }

    private static IssueQuote issue(LocalDate from, LocalDate to, Line... lines) {
        return new IssueQuote(QUOTE, CUSTOMER, Optional.empty(), List.of(lines), from, to, Optional.empty());
    }

    private static IssueQuote superseding(QuoteId other) {
        return new IssueQuote(
                QUOTE, CUSTOMER, Optional.empty(), List.of(TWO_PUMPS), TODAY, LAST_DAY, Optional.of(other));
    }

    private static QuoteIssued issued(LocalDate from, LocalDate to) {
        return new QuoteIssued(
                QUOTE,
                CUSTOMER,
                Optional.empty(),
                List.of(TWO_PUMPS, ONE_HOSE),
                cny("209.99"),
                from,
                to,
                Optional.empty());
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }
}
