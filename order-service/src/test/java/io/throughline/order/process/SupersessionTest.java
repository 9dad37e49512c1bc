package io.throughline.order.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.order.Line;
import io.throughline.contracts.order.ProductId;
import io.throughline.contracts.order.QuoteEvent.QuoteIssued;
import io.throughline.contracts.order.QuoteId;
import io.throughline.order.quote.MarkSuperseded;
import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessAnswer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A superseded quote tells that another took its place. */
class SupersessionTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final QuoteId OLDER = new QuoteId(Identifier.named("test", "older"));
    private static final QuoteId NEWER = new QuoteId(Identifier.named("test", "newer"));

    private final List<Command> sent = new ArrayList<>();
    private final Supersession process = new Supersession((cause, name, which, command) -> {
        sent.add(command);
        return new ProcessAnswer.Done(new Accepted(OLDER.toString(), 1, "1", "", List.of(), 1));
    });

    @Test
    void marksTheQuoteThatIsSuperseded() {
        issue(Optional.of(OLDER));
        assertThat(sent).containsExactly(new MarkSuperseded(OLDER, NEWER));
    }

    @Test
    void leavesOthersAlone() {
        issue(Optional.empty());
        assertThat(sent).isEmpty();
    }

    private void issue(Optional<QuoteId> supersedes) {
        var day = LocalDate.of(2026, 5, 4);
        var price = Money.parse("CNY 1.00");
        var line = new Line(new ProductId(Identifier.named("test", "pump")), BigDecimal.ONE, price);
        var event = new QuoteIssued(NEWER, CUSTOMER, Optional.empty(), List.of(line), price, day, day, supersedes);
        var at = Instant.parse("2026-05-04T08:00:00Z");
        process.on(event, new Recorded<>(event, "e1", 1, NEWER.toString(), 0, at, Provenance.ofProcess("test")));
    }
}
