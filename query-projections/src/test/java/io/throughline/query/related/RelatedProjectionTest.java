package io.throughline.query.related;

import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.query.Story.customer;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.PromiseEvent;
import io.throughline.contracts.account.PromiseEvent.PromiseBroken;
import io.throughline.contracts.account.PromiseEvent.PromiseHandedOver;
import io.throughline.contracts.account.PromiseEvent.PromiseKept;
import io.throughline.contracts.account.PromiseEvent.PromiseMade;
import io.throughline.contracts.account.PromiseEvent.PromiseRenegotiated;
import io.throughline.contracts.account.PromiseEvent.PromiseReopened;
import io.throughline.contracts.account.PromiseEvent.PromiseWithdrawn;
import io.throughline.contracts.account.PromiseId;
import io.throughline.query.Fold;
import io.throughline.query.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was taken on for customers stands where account-service's events brought it, and is counted once. */
class RelatedProjectionTest {

    private static final PromiseId PROMISE = new PromiseId(Identifier.named("promise", "1"));
    private static final Instant DUE = History.START.plus(Duration.ofDays(3));
    private static final Instant LATER = DUE.plus(Duration.ofDays(3));
    private static final PromiseEvent KEPT = new PromiseKept(PROMISE, customer("Acme"), "sent");
    private static final PromiseEvent BROKEN = new PromiseBroken(PROMISE, customer("Acme"), true, Optional.empty());
    private static final PromiseEvent WITHDRAWN = new PromiseWithdrawn(PROMISE, customer("Acme"), "not needed");
    private static final PromiseEvent MOVED =
            new PromiseRenegotiated(PROMISE, customer("Acme"), DUE, LATER, "he agreed");
    private static final PromiseEvent REOPENED = new PromiseReopened(PROMISE, customer("Acme"), LATER, "not all of it");

    static Stream<Arguments> histories() {
        return Stream.of(
                Arguments.of(RelatedState.OPEN, DUE, "", List.of()),
                Arguments.of(RelatedState.OPEN, LATER, "he agreed", List.of(MOVED)),
                Arguments.of(RelatedState.KEPT, DUE, "sent", List.of(KEPT)),
                Arguments.of(RelatedState.BROKEN, LATER, "he agreed", List.of(MOVED, BROKEN)),
                Arguments.of(RelatedState.WITHDRAWN, DUE, "not needed", List.of(WITHDRAWN)),
                Arguments.of(RelatedState.OPEN, LATER, "not all of it", List.of(KEPT, REOPENED)),
                Arguments.of(RelatedState.KEPT, LATER, "sent", List.of(BROKEN, REOPENED, KEPT)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aPromiseStandsWhereItsEventsBroughtIt(
            RelatedState state, Instant due, String note, List<PromiseEvent> events) {
        var history = new History().then(PROMISE, made("Acme"));
        events.forEach(event -> history.then(PROMISE, event));
        var documents = documents(history);
        var record = record(documents);
        assertThat(record.state()).isEqualTo(state);
        assertThat(record.due()).isEqualTo(due);
        assertThat(record.note().orElse("")).isEqualTo(note);
        assertThat(counts(documents, "Acme"))
                .containsExactly(new RelatedCount(RelatedKind.PROMISE, state, 1, List.of()));
    }

    @Test
    void aPromiseIsWhosItWasHandedTo() {
        var documents = documents(new History()
                .then(PROMISE, made("Acme"))
                .then(PROMISE, new PromiseHandedOver(PROMISE, customer("Acme"), LI_NA.id(), JOHN.id())));
        assertThat(record(documents).owner().id()).isEqualTo(JOHN.id().toString());
        assertThat(requireNonNull(documents.get(PROMISE.toString())).staff())
                .containsExactly(JOHN.id().toString());
    }

    @Test
    void aRecordWhoseCustomerTurnedOutToBeAnotherIsCountedOnceForBoth() {
        var documents = documents(new History().then(PROMISE, made("Anna")).then(PROMISE, KEPT));
        var both = Stream.of("Anna", "Acme")
                .flatMap(name -> counts(documents, name).stream())
                .toList();
        assertThat(RelatedCount.sum(both))
                .containsExactly(new RelatedCount(RelatedKind.PROMISE, RelatedState.KEPT, 1, List.of()));
    }

    @Test
    void anEventWithoutABeginningIsNotDropped() {
        assertThatThrownBy(() -> documents(new History().then(PROMISE, KEPT))).hasMessageContaining("beginning");
    }

    private static PromiseMade made(String customer) {
        return new PromiseMade(
                PROMISE, customer(customer), LI_NA.id(), Optional.empty(), "周五前回复", DUE, Optional.empty());
    }

    private static Map<String, RelatedDocument> documents(History history) {
        return Fold.all(new RelatedProjection(), Map.of(), history.events());
    }

    private static RelatedRecord record(Map<String, RelatedDocument> documents) {
        return requireNonNull(documents.get(PROMISE.toString())).record().orElseThrow();
    }

    private static List<RelatedCount> counts(Map<String, RelatedDocument> documents, String name) {
        return requireNonNull(documents.get(customer(name).toString())).counts();
    }
}
