package io.throughline.order.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.ProductId;
import io.throughline.contracts.order.QuoteEvent.QuoteAccepted;
import io.throughline.contracts.order.QuoteEvent.QuoteIssued;
import io.throughline.contracts.order.QuoteEvent.QuoteWithdrawn;
import io.throughline.contracts.order.QuoteId;
import io.throughline.order.OrderRefusal;
import io.throughline.order.SalesRules;
import io.throughline.order.product.Catalogue;
import io.throughline.order.quote.QuoteCommand.AcceptQuote;
import io.throughline.order.quote.QuoteCommand.IssueQuote;
import io.throughline.order.quote.QuoteCommand.WithdrawQuote;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.TestStaff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;

/** Whatever is quoted, accepted and withdrawn: a customer never holds two valid quotes for one product (U9). */
class ValidQuotePropertyTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    /** The claims and the quotes as the log would hold them. */
    private final Map<Integer, Integer> holders = new TreeMap<>();

    private final Map<Integer, QuoteTerms> quotes = new HashMap<>();

    @Property(tries = 60)
    void atMostOneQuoteIsValidForAProduct(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 5) Integer> kinds,
            @ForAll @Size(8) List<@Size(min = 1, max = 3) Set<@IntRange(min = 0, max = 2) Integer>> products,
            @ForAll @Size(8) List<@IntRange(min = 0, max = 7) Integer> targets) {
        holders.clear();
        quotes.clear();
        for (int i = 0; i < kinds.size(); i++) {
            var target = targets.get(i) % Math.max(1, i);
            switch (kinds.get(i)) {
                case 0, 1 -> issue(i, products.get(i), Optional.empty());
                case 2, 3 -> issue(i, products.get(i), Optional.of(target));
                case 4 -> end(target, QuoteState.ACCEPTED);
                default -> end(target, QuoteState.WITHDRAWN);
            }
            for (int product = 0; product <= 2; product++) {
                assertThat(validFor(product))
                        .as("valid quotes for product %s", product)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    private void issue(int number, Set<Integer> products, Optional<Integer> older) {
        var lines = products.stream().sorted().map(ValidQuotePropertyTest::line).toList();
        var command = new IssueQuote(
                quote(number),
                CUSTOMER,
                Optional.empty(),
                lines,
                TODAY,
                TODAY,
                older.map(ValidQuotePropertyTest::quote));
        var outcome = fixture().givenNothing().when(command).by(TestStaff.LI_NA);
        var refusal = refusalOf(products, older);
        if (refusal.isPresent()) {
            outcome.expectRefusal(refusal.get());
            return;
        }
        older.ifPresent(one -> {
            holders.values().removeIf(holder -> holder.equals(one));
            quotes.computeIfPresent(one, (n, terms) -> terms.as(QuoteState.SUPERSEDED));
        });
        for (int product : products) {
            outcome.expectClaim("quote.valid", key(product), quote(number).toString());
            holders.put(product, number);
        }
        var total = Money.parse("CNY 1.00").multipliedBy(products.size());
        quotes.put(number, new QuoteTerms(quote(number), CUSTOMER, lines, total, QuoteState.ISSUED));
    }

    private Optional<OrderRefusal> refusalOf(Set<Integer> products, Optional<Integer> older) {
        if (older.isPresent()) {
            var terms = quotes.get(older.get());
            if (terms == null) return Optional.of(OrderRefusal.QUOTE_TO_SUPERSEDE_NOT_FOUND);
            if (terms.state() != QuoteState.ISSUED) return Optional.of(OrderRefusal.QUOTE_TO_SUPERSEDE_CLOSED);
        }
        return products.stream()
                .map(holders::get)
                .filter(holder -> holder != null && !Optional.of(holder).equals(older))
                .map(holder -> OrderRefusal.VALID_QUOTE_EXISTS)
                .findFirst();
    }

    private void end(int number, QuoteState end) {
        var terms = quotes.get(number);
        if (terms == null || terms.state() != QuoteState.ISSUED) return;
        var given = fixture()
                .given(new QuoteIssued(
                        terms.quoteId(),
                        CUSTOMER,
                        Optional.empty(),
                        terms.lines(),
                        terms.total(),
                        TODAY,
                        TODAY,
                        Optional.empty()));
        if (end == QuoteState.ACCEPTED) {
            given.when(new AcceptQuote(terms.quoteId()))
                    .by(TestStaff.LI_NA)
                    .expectEvents(new QuoteAccepted(terms.quoteId(), CUSTOMER));
        } else {
            given.when(new WithdrawQuote(terms.quoteId(), "no"))
                    .by(TestStaff.LI_NA)
                    .expectEvents(new QuoteWithdrawn(terms.quoteId(), CUSTOMER, "no"));
        }
        holders.values().removeIf(holder -> holder == number);
        quotes.put(number, terms.as(end));
    }

    private long validFor(int product) {
        return quotes.values().stream()
                .filter(terms -> terms.state() == QuoteState.ISSUED)
                .filter(terms -> terms.lines().contains(line(product)))
                .count();
    }

    private AggregateFixture<Quote> fixture() {
        Catalogue catalogue = any -> true;
        Quotes known = id ->
                quotes.values().stream().filter(t -> t.quoteId().equals(id)).findFirst();
        var fixture = AggregateFixture.of(Quote.class)
                .with(new KnownCustomers().owned(CUSTOMER, TestStaff.LI_NA))
                .with(catalogue)
                .with(known)
                .with(new SalesRules(ZoneOffset.UTC));
        holders.forEach((product, holder) -> fixture.heldBy(quote(holder).toString(), "quote.valid", key(product)));
        return fixture;
    }

    private static String key(int product) {
        return CUSTOMER + "/" + line(product).productId();
    }

    private static QuoteId quote(int number) {
        return new QuoteId(Identifier.named("test", "quote " + number));
    }

    private static Line line(int product) {
        return new Line(
                new ProductId(Identifier.named("test", "product " + product)), BigDecimal.ONE, Money.parse("CNY 1.00"));
    }
}
