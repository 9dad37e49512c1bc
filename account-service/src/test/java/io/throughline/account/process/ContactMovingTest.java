package io.throughline.account.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.account.TakeInContact;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.ContactEvent.ContactMovedAway;
import io.throughline.contracts.account.ContactId;
import io.throughline.platform.test.SentCommands;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A contact who went to another customer is taken in there. */
class ContactMovingTest {

    private static final CustomerId FORMER = new CustomerId(Identifier.named("test", "former"));
    private static final CustomerId NEXT = new CustomerId(Identifier.named("test", "next"));
    private static final ContactId CONTACT = new ContactId(Identifier.named("test", "contact"));

    @Test
    void hasTheOtherCustomerTakeHimIn() {
        var sent = new SentCommands();
        var name = Optional.of(new PersonName("陈志强"));
        var event = new ContactMovedAway(
                CONTACT, FORMER, NEXT, name, Optional.of("调度"), Optional.empty(), Optional.empty(), "换了工作");

        new ContactMoving(sent).on(event, SentCommands.recorded(event));

        assertThat(sent.commands())
                .containsExactly(new TakeInContact(
                        NEXT, CONTACT, FORMER, name, Optional.of("调度"), Optional.empty(), Optional.empty()));
    }
}
