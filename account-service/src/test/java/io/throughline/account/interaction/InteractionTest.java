package io.throughline.account.interaction;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.interaction.InteractionCommand.RecordInteraction;
import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionId;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.contracts.account.Mood;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Touches with customers, in both directions, now and late. */
class InteractionTest {

    private static final InteractionId TOUCH = new InteractionId(Identifier.named("test", "touch"));
    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final CustomerId FORMER = new CustomerId(Identifier.named("test", "former"));

    private static final ContactId WANG = new ContactId(Identifier.named("test", "wang"));

    private final AggregateFixture<Interaction> interactions = AggregateFixture.of(Interaction.class)
            .with(new KnownCustomers().owned(CUSTOMER, LI_NA).joined(FORMER, CUSTOMER))
            .with((Contacts) (customer, contact) -> customer.equals(CUSTOMER) && contact.equals(WANG))
            .with((Interactions) id -> Optional.empty());

    @Test
    void recordsWhatTheCustomerSaidAndWhatWeSaid() {
        for (var direction : Direction.values()) {
            interactions
                    .givenNothing()
                    .when(record(CUSTOMER, direction))
                    .by(LI_NA)
                    .expectEvents(recorded(direction));
        }
    }

    @Test
    void letsTheServiceDeskRecordForEveryCustomer() {
        interactions
                .givenNothing()
                .when(record(CUSTOMER, Direction.INBOUND))
                .by(SERVICE_AGENT)
                .expectEvents(recorded(Direction.INBOUND));
    }

    @Test
    void recordsWhatTookPlaceLastWeekAndLongAgo() {
        interactions
                .givenNothing()
                .when(record(CUSTOMER, Direction.OUTBOUND))
                .at(AggregateFixture.NOW.minus(Duration.ofDays(7)))
                .by(LI_NA)
                .expectEvents(recorded(Direction.OUTBOUND));
        interactions
                .givenNothing()
                .when(record(CUSTOMER, Direction.OUTBOUND))
                .at(AggregateFixture.NOW.minus(Duration.ofDays(3650)))
                .by(ADMINISTRATOR)
                .expectEvents(recorded(Direction.OUTBOUND));
    }

    @Test
    void refusesWhatHasNotTakenPlaceYet() {
        interactions
                .givenNothing()
                .when(record(CUSTOMER, Direction.OUTBOUND))
                .at(AggregateFixture.NOW.plus(Duration.ofHours(1)))
                .by(LI_NA)
                .expectRefusal(IdentityRefusal.OCCURRED_AT_IN_FUTURE);
    }

    @Test
    void recordsATouchWithAProspectOnWhomHeTurnedOutToBe() {
        interactions
                .givenNothing()
                .when(record(FORMER, Direction.INBOUND))
                .by(LI_NA)
                .expectEvents(recorded(Direction.INBOUND));
    }

    @Test
    void refusesACustomerWhoIsNotThereOrHidden() {
        var stranger = new CustomerId(Identifier.named("test", "stranger"));
        interactions
                .givenNothing()
                .when(record(stranger, Direction.INBOUND))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CUSTOMER_NOT_FOUND);
        interactions
                .givenNothing()
                .when(record(CUSTOMER, Direction.INBOUND))
                .by(JOHN)
                .expectRefusal(AccountRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void namesWhomOfTheCustomersPeopleItWasWith() {
        for (var customer : List.of(CUSTOMER, FORMER)) {
            interactions
                    .givenNothing()
                    .when(record(customer, Direction.INBOUND, Optional.of(WANG)))
                    .by(LI_NA)
                    .expectEvents(recorded(Direction.INBOUND, Optional.of(WANG)));
        }
    }

    @Test
    void refusesAContactWhoIsNoneOfTheCustomers() {
        var zhao = new ContactId(Identifier.named("test", "zhao"));
        interactions
                .givenNothing()
                .when(record(CUSTOMER, Direction.INBOUND, Optional.of(zhao)))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CONTACT_NOT_FOUND);
    }

    @Test
    void letsNobodyRecordWhoOnlyReads() {
        interactions
                .givenNothing()
                .when(record(CUSTOMER, Direction.INBOUND))
                .by(AUDITOR)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    private static RecordInteraction record(CustomerId customer, Direction direction) {
        return record(customer, direction, Optional.empty());
    }

    private static RecordInteraction record(CustomerId customer, Direction direction, Optional<ContactId> contact) {
        return new RecordInteraction(
                TOUCH,
                customer,
                contact,
                InteractionKind.CALL,
                Channel.PHONE,
                direction,
                Optional.of("交货"),
                "态度很好",
                Optional.of(Mood.POSITIVE),
                Optional.empty(),
                Optional.empty());
    }

    private static InteractionRecorded recorded(Direction direction) {
        return recorded(direction, Optional.empty());
    }

    private static InteractionRecorded recorded(Direction direction, Optional<ContactId> contact) {
        var asked = record(CUSTOMER, direction, contact);
        return new InteractionRecorded(
                TOUCH,
                CUSTOMER,
                asked.contactId(),
                asked.kind(),
                asked.channel(),
                direction,
                asked.subject(),
                asked.text(),
                asked.mood(),
                asked.reference());
    }
}
