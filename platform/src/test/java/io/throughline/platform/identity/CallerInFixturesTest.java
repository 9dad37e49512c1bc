package io.throughline.platform.identity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** The caller reaches a command handler as a parameter, without Spring. */
class CallerInFixturesTest {

    private static final Instant NOW = Instant.parse("2026-05-04T08:00:00Z");
    private static final StaffMember ANNA = new StaffMember(
            new StaffId(Identifier.named("staff", "anna")),
            "anna",
            "Anna",
            Set.of(Role.CUSTOMER_MANAGER),
            Optional.empty(),
            Optional.empty());

    private final AggregateTestFixture<Note> notes = new AggregateTestFixture<>(Note.class);

    CallerInFixturesTest() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        notes.registerParameterResolverFactory(
                new CallerParameterResolverFactory(new Callers(StaffTree.of(ANNA), clock)));
    }

    @Test
    void tellsWhoAndWhen() {
        notes.givenNoPriorActivity()
                .when(new WriteNote("n1"), by(ANNA.id().toString(), "http", Optional.empty()))
                .expectEvents(new NoteWritten("n1", "anna", NOW));
    }

    @Test
    void takesTheTimeAtWhichItHappened() {
        var then = Instant.parse("2026-05-01T08:00:00Z");
        notes.givenNoPriorActivity()
                .when(new WriteNote("n1"), by(ANNA.id().toString(), "grpc", Optional.of(then)))
                .expectEvents(new NoteWritten("n1", "anna", then));
    }

    @Test
    void refusesWhoIsNotOnTheStaff() {
        var stranger = Identifier.named("staff", "mallory").toString();
        refuses(by(stranger, "http", Optional.empty()), IdentityRefusal.UNKNOWN_STAFF);
    }

    @Test
    void refusesAMessageThatNobodySent() {
        refuses(Map.of(), IdentityRefusal.ACTOR_MISSING);
    }

    @Test
    void refusesADoorThatClaimsToBeAProcess() {
        refuses(by("process:conversion", "http", Optional.empty()), IdentityRefusal.ACTOR_MISSING);
    }

    private void refuses(Map<String, ?> metaData, IdentityRefusal reason) {
        notes.givenNoPriorActivity()
                .when(new WriteNote("n1"), metaData)
                .expectException(Refusal.class)
                .expectExceptionMessage(reason.message())
                .expectNoEvents();
    }

    private static Map<String, ?> by(String actor, String door, Optional<Instant> occurredAt) {
        return new Provenance(
                        actor,
                        Optional.empty(),
                        door,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        occurredAt,
                        Optional.empty())
                .toMetaData();
    }

    @Requires(Permission.WORK_ON_SALES)
    record WriteNote(@TargetAggregateIdentifier String noteId) implements Command {}

    record NoteWritten(String noteId, String author, Instant at) {}

    static class Note {
        @AggregateIdentifier
        private String id;

        Note() {}

        @CommandHandler
        Note(WriteNote command, Caller caller) {
            apply(new NoteWritten(
                    command.noteId(), caller.member().orElseThrow().login(), caller.now()));
        }

        @EventSourcingHandler
        void on(NoteWritten event) {
            id = event.noteId();
        }
    }
}
