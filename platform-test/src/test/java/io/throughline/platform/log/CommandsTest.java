package io.throughline.platform.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.throughline.platform.log.shelf.ShelfCommand.BuildShelf;
import io.throughline.platform.log.shelf.ShelfCommand.EmptyShelf;
import io.throughline.platform.log.shelf.ShelfCommand.PutThing;
import io.throughline.platform.log.shelf.ShelfCommand.Relabel;
import io.throughline.platform.log.shelf.ShelfRefusal;
import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Accepted.PlannedEvent;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.ConsistencyToken;
import io.throughline.platform.message.PlatformRefusal;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.platform.test.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Commands from the caller to the log and back. */
@EmbeddedPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {

    private House house;

    @BeforeAll
    void open(TestDatabase database) {
        house = House.on(database);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void answersWithTheRevisionAndATokenForTheDurableEvents() {
        UUID shelf = built();
        Accepted put = house.send(new PutThing(shelf, "book"));

        assertThat(put.id()).isEqualTo(shelf.toString());
        assertThat(put.revision()).isEqualTo(1);
        assertThat(put.outcome()).isEmpty();
        long position = ConsistencyToken.decode(put.consistencyToken());
        StoredEvent stored = house.log().readAfter(position - 1, 1).getFirst();
        assertThat(stored.name()).isEqualTo("shelf.filled");
        assertThat(stored.revision()).isEqualTo(2);
        assertThat(stored.seq()).isEqualTo(1);
        assertThat(stored.customerId()).isNotNull();
    }

    @Test
    void storesWhoDidItBesideTheEvent() {
        UUID shelf = built();
        house.send(new PutThing(shelf, "book"), House.request("r-who"));
        StoredEvent stored = house.log().readAggregate(shelf, 1).getFirst();
        Provenance provenance = Provenance.of(MetaDataCodec.decode(requireNonNull(stored.metaData())));
        assertThat(provenance.actor()).isEqualTo(House.SOMEBODY);
        assertThat(provenance.requestId()).contains("r-who");
        assertThat(provenance.correlationId()).contains("r-who");
    }

    @Test
    void tellsTheOutcomeAndAcceptsARepetitionThatChangesNothing() {
        UUID shelf = built();
        house.send(new PutThing(shelf, "book"));
        assertThat(house.send(new EmptyShelf(shelf)).outcome()).isEqualTo("EMPTIED");
        Accepted again = house.send(new EmptyShelf(shelf));
        assertThat(again.outcome()).isEqualTo("WAS_EMPTY");
        assertThat(again.revision()).isEqualTo(2);
    }

    @Test
    void givesTheSameRequestTheSameAnswerAndOneEffect() {
        UUID shelf = built();
        Accepted first = house.send(new PutThing(shelf, "book"), House.request("r-same"));
        Accepted second = house.send(new PutThing(shelf, "book"), House.request("r-same"));
        assertSameAnswer(second, first);
        assertThat(first.eventsRecorded()).isEqualTo(1);
        assertThat(house.log().lastSequence(shelf)).isEqualTo(1);
    }

    @Test
    void givesARepeatedCreationTheFirstIdEvenWhenTheDoorChoseAnother() {
        var customer = House.someCustomer();
        Accepted first = house.send(new BuildShelf(UUID.randomUUID(), customer, "twice"), House.request("r-build"));
        Accepted second = house.send(new BuildShelf(UUID.randomUUID(), customer, "twice"), House.request("r-build"));
        assertSameAnswer(second, first);
    }

    @Test
    void remembersTheAnswerOfARequestThatRecordedNothing() {
        UUID shelf = built();
        Accepted first = house.send(new EmptyShelf(shelf), House.request("r-nothing"));
        house.send(new PutThing(shelf, "book"));
        Accepted second = house.send(new EmptyShelf(shelf), House.request("r-nothing"));
        assertSameAnswer(second, first);
        assertThat(house.log().lastSequence(shelf)).isEqualTo(1);
    }

    @Test
    void forgetsTheAnswerToACallerAfterATimeAndNoOther() {
        UUID shelf = built();
        house.send(new PutThing(shelf, "book"), House.request("r-kept"));
        assertThat(answer(House.SOMEBODY + "/r-kept").until())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(29)), Instant.now().plus(Duration.ofDays(31)));

        var byProcess = House.by("process:test", Optional.of("r-process"), Optional.empty());
        var fromAFile = House.by(House.SOMEBODY, Optional.of("r-file"), Optional.of("leads.csv:2"));
        for (Provenance provenance : List.of(byProcess, fromAFile)) {
            house.send(
                    new PutThing(shelf, "lamp"),
                    new CommandCall(provenance, Optional.empty(), false, Duration.ofSeconds(20)));
        }
        assertThat(answer("process:test/r-process").until()).isNull();
        assertThat(answer(House.SOMEBODY + "/r-file").until()).isNull();
    }

    private HeldClaim answer(String key) {
        return house.log().claim("request", key).orElseThrow();
    }

    @Test
    void refusesARequestIdWithOtherContent() {
        UUID shelf = built();
        house.send(new PutThing(shelf, "book"), House.request("r-other"));
        refused(new PutThing(shelf, "lamp"), House.request("r-other"), PlatformRefusal.REQUEST_ID_REUSED);
        assertThat(house.log().lastSequence(shelf)).isEqualTo(1);
    }

    @Test
    void refusesAnotherRevisionBeforeAnyRule() {
        UUID shelf = built();
        house.send(new PutThing(shelf, "book"), House.expecting(0));
        Refusal refusal = refused(new PutThing(shelf, "lamp"), House.expecting(0), PlatformRefusal.REVISION_MISMATCH);
        assertThat(refusal.details()).containsEntry("found", "1").containsEntry("expected", "0");
        refused(new PutThing(shelf, "elephant"), House.expecting(0), PlatformRefusal.REVISION_MISMATCH);
        refused(new PutThing(shelf, "elephant"), House.expecting(1), ShelfRefusal.SHELF_FULL);
    }

    @Test
    void onlyTriesWhatIsToBeValidated() {
        UUID shelf = built();
        Accepted tried = house.send(new PutThing(shelf, "book"), House.trying());
        assertThat(tried.wouldRecord()).extracting(PlannedEvent::name).isEqualTo(List.of("shelf.filled"));
        assertThat(tried.wouldRecord().getFirst().json()).contains("\"thing\":\"book\"");
        assertThat(tried.revision()).isZero();
        assertThat(house.log().lastSequence(shelf)).isZero();
        assertThat(house.send(new PutThing(shelf, "book")).revision()).isEqualTo(1);
        assertThat(house.log().readAggregate(shelf, 1).getFirst().payload())
                .asString()
                .contains("\"count\":1");
    }

    @Test
    void refusesInATrialWhatItWouldRefuseInEarnest() {
        UUID shelf = built("tried");
        refused(
                new BuildShelf(UUID.randomUUID(), House.someCustomer(), "tried"),
                House.trying(),
                ShelfRefusal.LABEL_TAKEN);
        refused(new BuildShelf(shelf, House.someCustomer(), "other"), House.trying(), PlatformRefusal.ALREADY_EXISTS);
        refused(new PutThing(shelf, "elephant"), House.trying(), ShelfRefusal.SHELF_FULL);
    }

    @Test
    void refusesAnUnknownRecordWithTheCodeOfItsCommands() {
        refused(new PutThing(UUID.randomUUID(), "book"), House.call(), ShelfRefusal.SHELF_NOT_FOUND);
    }

    @Test
    void refusesToCreateWhatExists() {
        UUID shelf = built();
        refused(new BuildShelf(shelf, House.someCustomer(), "again"), House.call(), PlatformRefusal.ALREADY_EXISTS);
    }

    @Test
    void refusesALostClaimAndRecordsNothing() {
        UUID holder = built("unique");
        UUID loser = UUID.randomUUID();
        refused(new BuildShelf(loser, House.someCustomer(), "unique"), House.call(), ShelfRefusal.LABEL_TAKEN);
        assertThat(house.log().lastSequence(loser)).isEqualTo(-1);
        assertThat(house.log().claim("shelf.label", "unique"))
                .map(HeldClaim::owner)
                .contains(holder.toString());
    }

    @Test
    void namesWhoHoldsAClaimOnlyWhereTheClaimSaysSo() {
        UUID holder = built("held");
        var building = new BuildShelf(UUID.randomUUID(), House.someCustomer(), "held");
        for (CommandCall call : List.of(House.call(), House.trying())) {
            assertThat(refused(building, call, ShelfRefusal.LABEL_TAKEN).details())
                    .isEmpty();
        }
        UUID other = built("other");
        for (CommandCall call : List.of(House.call(), House.trying())) {
            assertThat(refused(new Relabel(other, "other", "held"), call, ShelfRefusal.LABEL_TAKEN)
                            .details())
                    .containsOnly(Map.entry("heldBy", holder.toString()));
        }
    }

    @Test
    void storesClaimsOfACommandWithoutEvents() {
        UUID shelf = built("before");
        Accepted relabelled = house.send(new Relabel(shelf, "before", "after"));
        assertThat(relabelled.revision()).isZero();
        assertThat(house.log().claim("shelf.label", "before")).isEmpty();
        assertThat(house.log().claim("shelf.label", "after"))
                .map(HeldClaim::owner)
                .contains(shelf.toString());
        built("before");
    }

    private UUID built() {
        return built(UUID.randomUUID().toString());
    }

    private UUID built(String label) {
        var shelf = UUID.randomUUID();
        house.send(new BuildShelf(shelf, House.someCustomer(), label));
        return shelf;
    }

    private Refusal refused(Command command, CommandCall call, RefusalCode code) {
        var thrown = assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> house.send(command, call))
                .actual();
        assertThat(thrown.code()).isEqualTo(code);
        return thrown;
    }

    private static void assertSameAnswer(Accepted second, Accepted first) {
        assertThat(second)
                .usingRecursiveComparison()
                .ignoringFields("eventsRecorded")
                .isEqualTo(first);
        assertThat(second.eventsRecorded()).isZero();
    }
}
