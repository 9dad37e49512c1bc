package io.throughline.account.interaction;

import static io.throughline.platform.test.Happened.that;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.account.AccountRefusal;
import io.throughline.account.InteractionRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.interaction.InteractionCommand.ContinueInteraction;
import io.throughline.account.interaction.InteractionCommand.CorrectInteraction;
import io.throughline.account.interaction.InteractionCommand.RecordInteraction;
import io.throughline.account.interaction.InteractionCommand.RestoreInteraction;
import io.throughline.account.interaction.InteractionCommand.WithdrawInteraction;
import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.InteractionEvent.InteractionContinued;
import io.throughline.contracts.account.InteractionEvent.InteractionCorrected;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionEvent.InteractionRestored;
import io.throughline.contracts.account.InteractionEvent.InteractionWithdrawn;
import io.throughline.contracts.account.InteractionId;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.message.Command;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.Happened;
import io.throughline.platform.test.KnownCustomers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was written down of a touch is put right, goes on from an earlier one, or counts no more (A20, A21, A24). */
class CorrectedInteractionTest {

    private static final Instant NOW = AggregateFixture.NOW;
    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final CustomerId FORMER = new CustomerId(Identifier.named("test", "former"));
    private static final CustomerId MERGED = new CustomerId(Identifier.named("test", "merged"));
    private static final CustomerId OTHER = new CustomerId(Identifier.named("test", "other"));
    private static final InteractionId TOUCH = touch("touch");
    private static final ContactId WANG = new ContactId(Identifier.named("test", "wang"));

    private final Map<InteractionId, TakenPlace> known = new HashMap<>();
    private final AggregateFixture<Interaction> interactions = AggregateFixture.of(Interaction.class)
            .with(new KnownCustomers()
                    .owned(CUSTOMER, LI_NA)
                    .owned(OTHER, LI_NA)
                    .joined(FORMER, CUSTOMER)
                    .merged(MERGED, CUSTOMER, LI_NA))
            .with((Contacts) (customer, contact) -> customer.equals(CUSTOMER) && contact.equals(WANG))
            .with((Interactions) id -> Optional.ofNullable(known.get(id)));

    @Test
    void isCorrectedByWhoWroteItDownAndByThoseAboveHim() {
        for (var caller : List.of(LI_NA, WANG_FANG, ADMINISTRATOR)) {
            interactions.given(recorded()).when(correct("是周五交货")).by(caller).expectEvents(corrected("是周五交货"));
        }
    }

    @Test
    void isCorrectedByNobodyElse() {
        interactions
                .given(recorded())
                .when(correct("是周五交货"))
                .by(SERVICE_AGENT)
                .expectRefusal(InteractionRefusal.NOT_HIS_INTERACTION);
        interactions
                .given(recorded())
                .when(correct("是周五交货"))
                .by(AUDITOR)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        interactions
                .given(recorded())
                .when(correct("是周五交货"))
                .by(JOHN)
                .expectRefusal(InteractionRefusal.INTERACTION_NOT_FOUND);
        interactions
                .givenNothing()
                .when(correct("是周五交货"))
                .by(LI_NA)
                .expectRefusal(InteractionRefusal.INTERACTION_NOT_FOUND);
    }

    @Test
    void isCorrectedByEverybodyWhoRecordsTouchesWhenAProcessWroteItDown() {
        interactions.given(told()).when(correct("是周五交货")).by(SERVICE_AGENT).expectEvents(corrected("是周五交货"));
    }

    @Test
    void recordsNothingWhenItIsToldSoAlready() {
        interactions.given(recorded()).when(correct("是周三交货")).by(LI_NA).expectNothing();
        interactions
                .given(recorded(), that(corrected("是周五交货")))
                .when(correct("是周五交货"))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void refusesAContactWhoIsNoneOfTheCustomers() {
        var zhao = new ContactId(Identifier.named("test", "zhao"));
        interactions
                .given(recorded())
                .when(new CorrectInteraction(
                        TOUCH,
                        Optional.of(zhao),
                        InteractionKind.CALL,
                        Channel.PHONE,
                        Direction.INBOUND,
                        Optional.empty(),
                        "是周五交货",
                        Optional.empty()))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CONTACT_NOT_FOUND);
    }

    @Test
    void goesOnFromAnEarlierTouchFromTheBeginning() {
        var earlier = knows("earlier", CUSTOMER, NOW.minus(Duration.ofDays(2)), 7);
        interactions
                .givenNothing()
                .when(record(Optional.of(earlier)))
                .by(LI_NA)
                .expectEvents(told(), continued(Optional.empty(), Optional.of(earlier)));
    }

    @Test
    void goesOnFromATouchWithTheProspectHeWasAndWithWhoWasMergedIntoHim() {
        for (var one : List.of(FORMER, MERGED)) {
            var earlier = knows("earlier", one, NOW, 7);
            interactions
                    .givenNothing()
                    .when(record(Optional.of(earlier)))
                    .by(LI_NA)
                    .expectEvents(told(), continued(Optional.empty(), Optional.of(earlier)));
        }
    }

    @Test
    void goesOnFromNoOtherCustomersAndFromNoLaterTouch() {
        var others = knows("others", OTHER, NOW, 7);
        var later = knows("later", CUSTOMER, NOW.plusSeconds(1), 7);
        for (var nothing : List.of(others, touch("unknown"))) {
            interactions
                    .givenNothing()
                    .when(record(Optional.of(nothing)))
                    .by(LI_NA)
                    .expectRefusal(InteractionRefusal.EARLIER_NOT_FOUND);
        }
        interactions
                .givenNothing()
                .when(record(Optional.of(later)))
                .by(LI_NA)
                .expectRefusal(InteractionRefusal.EARLIER_IS_LATER);
    }

    @Test
    void isToldLaterByAnyColleagueFromWhichItGoesOn() {
        knows("touch", CUSTOMER, NOW, 9);
        var earlier = knows("earlier", CUSTOMER, NOW, 8);
        var first = knows("first", CUSTOMER, NOW.minusSeconds(1), 10);
        interactions
                .given(recorded())
                .when(new ContinueInteraction(TOUCH, Optional.of(earlier)))
                .by(SERVICE_AGENT)
                .expectEvents(continued(Optional.empty(), Optional.of(earlier)));
        interactions
                .given(recorded(), that(continued(Optional.empty(), Optional.of(earlier))))
                .when(new ContinueInteraction(TOUCH, Optional.of(first)))
                .by(LI_NA)
                .expectEvents(continued(Optional.of(earlier), Optional.of(first)));
        interactions
                .given(recorded(), that(continued(Optional.empty(), Optional.of(earlier))))
                .when(new ContinueInteraction(TOUCH, Optional.empty()))
                .by(LI_NA)
                .expectEvents(continued(Optional.of(earlier), Optional.empty()));
        interactions
                .given(recorded(), that(continued(Optional.empty(), Optional.of(earlier))))
                .when(new ContinueInteraction(TOUCH, Optional.of(earlier)))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void goesInNoCircle() {
        knows("touch", CUSTOMER, NOW, 9);
        var sameMoment = knows("same moment", CUSTOMER, NOW, 10);
        interactions
                .given(recorded())
                .when(new ContinueInteraction(TOUCH, Optional.of(sameMoment)))
                .by(LI_NA)
                .expectRefusal(InteractionRefusal.EARLIER_IS_LATER);
        interactions
                .given(recorded())
                .when(new ContinueInteraction(TOUCH, Optional.of(TOUCH)))
                .by(LI_NA)
                .expectRefusal(InteractionRefusal.EARLIER_NOT_FOUND);
    }

    @Test
    void isWithdrawnAndRestoredByWhoWroteItDown() {
        interactions.given(recorded()).when(withdraw()).by(LI_NA).expectEvents(withdrawn());
        interactions
                .given(recorded(), that(withdrawn()))
                .when(withdraw())
                .by(LI_NA)
                .expectNothing();
        interactions
                .given(recorded(), that(withdrawn()))
                .when(new RestoreInteraction(TOUCH))
                .by(WANG_FANG)
                .expectEvents(new InteractionRestored(TOUCH, CUSTOMER));
        interactions
                .given(recorded())
                .when(new RestoreInteraction(TOUCH))
                .by(LI_NA)
                .expectNothing();
        for (Command command : List.of(withdraw(), new RestoreInteraction(TOUCH))) {
            interactions
                    .given(recorded())
                    .when(command)
                    .by(SERVICE_AGENT)
                    .expectRefusal(InteractionRefusal.NOT_HIS_INTERACTION);
        }
    }

    @Test
    void staysAsItIsWhileItIsWithdrawn() {
        knows("touch", CUSTOMER, NOW, 9);
        for (Command command : List.of(correct("是周五交货"), new ContinueInteraction(TOUCH, Optional.empty()))) {
            interactions
                    .given(recorded(), that(withdrawn()))
                    .when(command)
                    .by(LI_NA)
                    .expectRefusal(InteractionRefusal.INTERACTION_WITHDRAWN);
        }
    }

    private InteractionId knows(String name, CustomerId customer, Instant at, long recorded) {
        known.put(touch(name), new TakenPlace(touch(name), customer, at, NOW.plusSeconds(recorded)));
        return touch(name);
    }

    private static InteractionId touch(String name) {
        return new InteractionId(Identifier.named("test", name));
    }

    private static RecordInteraction record(Optional<InteractionId> continues) {
        return new RecordInteraction(
                TOUCH,
                CUSTOMER,
                Optional.empty(),
                InteractionKind.CALL,
                Channel.PHONE,
                Direction.INBOUND,
                Optional.empty(),
                "是周三交货",
                Optional.empty(),
                Optional.empty(),
                continues);
    }

    private static InteractionRecorded told() {
        return new InteractionRecorded(
                TOUCH,
                CUSTOMER,
                Optional.empty(),
                InteractionKind.CALL,
                Channel.PHONE,
                Direction.INBOUND,
                Optional.empty(),
                "是周三交货",
                Optional.empty(),
                Optional.empty());
    }

    private static Happened recorded() {
        return that(told()).by(LI_NA);
    }

    private static CorrectInteraction correct(String text) {
        return new CorrectInteraction(
                TOUCH,
                Optional.empty(),
                InteractionKind.CALL,
                Channel.PHONE,
                Direction.INBOUND,
                Optional.empty(),
                text,
                Optional.empty());
    }

    private static InteractionCorrected corrected(String text) {
        return new InteractionCorrected(
                TOUCH,
                CUSTOMER,
                Optional.empty(),
                InteractionKind.CALL,
                Channel.PHONE,
                Direction.INBOUND,
                Optional.empty(),
                text,
                Optional.empty());
    }

    private static InteractionContinued continued(Optional<InteractionId> from, Optional<InteractionId> to) {
        return new InteractionContinued(TOUCH, CUSTOMER, from, to);
    }

    private static WithdrawInteraction withdraw() {
        return new WithdrawInteraction(TOUCH, "别的客户");
    }

    private static InteractionWithdrawn withdrawn() {
        return new InteractionWithdrawn(TOUCH, CUSTOMER, "别的客户");
    }
}
