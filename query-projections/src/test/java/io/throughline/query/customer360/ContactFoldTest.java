package io.throughline.query.customer360;

import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.opened;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.AccountRelation;
import io.throughline.contracts.account.ContactEvent.ContactAppraised;
import io.throughline.contracts.account.ContactEvent.ContactCorrected;
import io.throughline.contracts.account.ContactEvent.ContactMovedAway;
import io.throughline.contracts.account.ContactEvent.ContactRemoved;
import io.throughline.contracts.account.ContactEvent.ContactRestored;
import io.throughline.contracts.account.ContactEvent.ContactsRelated;
import io.throughline.contracts.account.ContactEvent.ContactsUnrelated;
import io.throughline.contracts.account.ContactField;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.ContactRelation;
import io.throughline.contracts.account.ContactTie;
import io.throughline.contracts.account.DecisionRole;
import io.throughline.contracts.account.TieEvent.AccountPlaced;
import io.throughline.contracts.account.TieEvent.AccountsRelated;
import io.throughline.contracts.account.TieEvent.AccountsUnrelated;
import io.throughline.query.Fold;
import io.throughline.query.History;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactFoldTest {

    private static final ContactId WANG = new ContactId(Identifier.named("contact", "王"));
    private static final ContactId LIU = new ContactId(Identifier.named("contact", "刘"));
    private static final ContactTie TO_LIU = new ContactTie(ContactRelation.REPORTS_TO, LIU);

    @Test
    void aContactIsShownAsHeWasToldLast() {
        var history = staffed()
                .then(new ContactCorrected(
                        WANG,
                        customer("晨光"),
                        Optional.of(new PersonName("王总")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(ContactField.POSITION)))
                .then(new ContactAppraised(WANG, customer("晨光"), Optional.of(DecisionRole.DECIDER), Optional.of(80)))
                .then(new ContactsRelated(WANG, customer("晨光"), ContactRelation.REPORTS_TO, LIU));
        assertThat(after(history).contacts().getFirst())
                .isEqualTo(new Contact(
                        WANG,
                        "王总",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(DecisionRole.DECIDER),
                        Optional.of(80),
                        List.of(TO_LIU)));
        history.then(new ContactsUnrelated(WANG, customer("晨光"), ContactRelation.REPORTS_TO, LIU));
        assertThat(after(history).contacts().getFirst().ties()).isEmpty();
    }

    @Test
    void whoIsRemovedIsNotShownUntilHeComesBack() {
        var history = staffed().then(new ContactRemoved(WANG, customer("晨光"), "离职"));
        assertThat(after(history).contacts()).extracting(Contact::contactId).containsExactly(LIU);
        history.then(new ContactRestored(
                WANG,
                customer("晨光"),
                Optional.of(new PersonName("王")),
                Optional.of("采购"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(DecisionRole.USER),
                Optional.empty(),
                List.of(TO_LIU)));
        assertThat(after(history).contacts())
                .extracting(Contact::contactId, Contact::role, Contact::ties)
                .contains(tuple(WANG, Optional.of(DecisionRole.USER), List.of(TO_LIU)));
    }

    @Test
    void nobodyStandsInARelationToWhoWentAway() {
        var history = staffed()
                .then(new ContactsRelated(WANG, customer("晨光"), ContactRelation.REPORTS_TO, LIU))
                .then(new ContactMovedAway(
                        LIU,
                        customer("晨光"),
                        customer("曙光"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "换了工作"));
        assertThat(after(history).contacts()).extracting(Contact::ties).containsExactly(List.of());
    }

    @Test
    void customersStandToEachOther() {
        var history = staffed()
                .then(new AccountPlaced(customer("晨光"), Optional.empty(), Optional.of(customer("集团"))))
                .then(new AccountsRelated(customer("晨光"), AccountRelation.SUPPLIER_OF, customer("曙光")));
        assertThat(after(history).parent()).contains(customer("集团"));
        assertThat(after(history).details().orElseThrow().related())
                .containsExactly(new AccountTie(AccountRelation.SUPPLIER_OF, customer("曙光")));
        history.then(new AccountPlaced(customer("晨光"), Optional.of(customer("集团")), Optional.empty()))
                .then(new AccountsUnrelated(customer("晨光"), AccountRelation.SUPPLIER_OF, customer("曙光")));
        assertThat(after(history).parent()).isEmpty();
        assertThat(after(history).details().orElseThrow().related()).isEmpty();
    }

    private static History staffed() {
        return new History()
                .then(opened("晨光", Optional.empty()))
                .then(added(WANG))
                .then(added(LIU));
    }

    private static ContactAdded added(ContactId contact) {
        return new ContactAdded(
                contact, customer("晨光"), new PersonName("王"), Optional.of("采购"), Optional.empty(), Optional.empty());
    }

    private static Customer after(History history) {
        var all = Fold.all(new CustomerProjection(), Map.of(), history.events());
        return requireNonNull(all.get(customer("晨光").toString())).customer();
    }
}
