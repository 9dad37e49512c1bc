package io.throughline.account.account;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.ContactCommand.AppraiseContact;
import io.throughline.account.account.ContactCommand.CorrectContact;
import io.throughline.account.account.ContactCommand.MoveContact;
import io.throughline.account.account.ContactCommand.RelateContacts;
import io.throughline.account.account.ContactCommand.RemoveContact;
import io.throughline.account.account.ContactCommand.RestoreContact;
import io.throughline.account.account.ContactCommand.UnrelateContacts;
import io.throughline.account.rules.SetRules;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.ContactEvent.ContactAppraised;
import io.throughline.contracts.account.ContactEvent.ContactCorrected;
import io.throughline.contracts.account.ContactEvent.ContactMovedAway;
import io.throughline.contracts.account.ContactEvent.ContactMovedIn;
import io.throughline.contracts.account.ContactEvent.ContactRemoved;
import io.throughline.contracts.account.ContactEvent.ContactRestored;
import io.throughline.contracts.account.ContactEvent.ContactsRelated;
import io.throughline.contracts.account.ContactEvent.ContactsUnrelated;
import io.throughline.contracts.account.ContactField;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.ContactRelation;
import io.throughline.contracts.account.ContactTie;
import io.throughline.contracts.account.DecisionRole;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Contacts after they became known. */
class ContactTest {

    private static final CustomerId CUSTOMER =
            AccountTest.open(Optional.empty()).customerId();
    private static final CustomerId OTHER = new CustomerId(Identifier.named("test", "other"));
    private static final DomainEvent OPENED = AccountTest.opened(Optional.of(LI_NA.id()));
    private static final ContactId WANG = contact("王");
    private static final ContactId LIU = contact("刘");
    private static final EmailAddress EMAIL = new EmailAddress("wang@chenguang.example");

    private final AggregateFixture<Account> accounts = account();

    @Test
    void isCorrectedFieldByField() {
        accounts.given(OPENED, added(WANG))
                .when(correct(Optional.of("总经理"), ContactField.EMAIL, ContactField.PHONE))
                .by(LI_NA)
                .expectEvents(corrected(Optional.of("总经理"), ContactField.EMAIL));
        accounts.given(OPENED, added(WANG), corrected(Optional.of("总经理"), ContactField.EMAIL))
                .when(correct(Optional.of("总经理"), ContactField.EMAIL))
                .by(LI_NA)
                .expectNothing();
        accounts.given(OPENED, added(WANG))
                .when(correct(Optional.of("总经理"), ContactField.POSITION))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CONTACT_FIELD_CONTRADICTORY);
    }

    @Test
    void isRemovedAndComesBackAsHeWas() {
        var removed = new ContactRemoved(WANG, CUSTOMER, "离职");
        accounts.given(OPENED, added(WANG))
                .when(new RemoveContact(CUSTOMER, WANG, "离职"))
                .by(LI_NA)
                .expectEvents(removed);
        accounts.given(OPENED, added(WANG), removed)
                .when(new RemoveContact(CUSTOMER, WANG, "离职"))
                .by(LI_NA)
                .expectNothing();
        accounts.given(OPENED, added(WANG), removed)
                .when(correct(Optional.of("总经理")))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.CONTACT_NOT_FOUND);
        accounts.given(
                        OPENED,
                        added(WANG),
                        added(LIU),
                        appraised(DecisionRole.DECIDER, 90),
                        related(WANG, LIU),
                        removed)
                .when(new RestoreContact(CUSTOMER, WANG))
                .by(LI_NA)
                .expectEvents(new ContactRestored(
                        WANG,
                        CUSTOMER,
                        Optional.of(new PersonName("王先生")),
                        Optional.of("采购"),
                        Optional.of(EMAIL),
                        Optional.empty(),
                        Optional.of(DecisionRole.DECIDER),
                        Optional.of(90),
                        List.of(new ContactTie(ContactRelation.REPORTS_TO, LIU))));
        accounts.given(OPENED, added(WANG))
                .when(new RestoreContact(CUSTOMER, WANG))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void goesToAnotherCustomerWithWhatIsToldOfHimself() {
        accounts.given(OPENED, added(WANG), appraised(DecisionRole.DECIDER, 90))
                .when(new MoveContact(CUSTOMER, WANG, OTHER, "换了工作"))
                .by(LI_NA)
                .expectEvents(new ContactMovedAway(
                        WANG,
                        CUSTOMER,
                        OTHER,
                        Optional.of(new PersonName("王先生")),
                        Optional.of("采购"),
                        Optional.of(EMAIL),
                        Optional.empty(),
                        "换了工作"));
        accounts.given(OPENED, added(WANG))
                .when(new MoveContact(CUSTOMER, WANG, contactless("nobody"), "?"))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.TARGET_ACCOUNT_NOT_FOUND);
        accounts.given(OPENED, added(WANG))
                .when(new MoveContact(CUSTOMER, WANG, contactless("hidden"), "?"))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.TARGET_ACCOUNT_NOT_FOUND);
    }

    @Test
    void comesFromAnotherCustomerOnce() {
        var movedIn = new ContactMovedIn(
                WANG,
                CUSTOMER,
                OTHER,
                Optional.of(new PersonName("王先生")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var taken = new TakeInContact(
                CUSTOMER, WANG, OTHER, movedIn.name(), Optional.empty(), Optional.empty(), Optional.empty());
        accounts.given(OPENED).when(taken).byProcess("account.contact-moving").expectEvents(movedIn);
        accounts.given(OPENED, movedIn)
                .when(taken)
                .byProcess("account.contact-moving")
                .expectNothing();
    }

    @Test
    void isAppraised() {
        accounts.given(OPENED, added(WANG))
                .when(new AppraiseContact(CUSTOMER, WANG, Optional.of(DecisionRole.CHAMPION), Optional.of(40)))
                .by(LI_NA)
                .expectEvents(appraised(DecisionRole.CHAMPION, 40));
        accounts.given(OPENED, added(WANG), appraised(DecisionRole.CHAMPION, 40))
                .when(new AppraiseContact(CUSTOMER, WANG, Optional.of(DecisionRole.CHAMPION), Optional.of(40)))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void reportsToOneAtATime() {
        var chen = contact("陈");
        accounts.given(OPENED, added(WANG), added(LIU), added(chen), related(WANG, LIU))
                .when(reports(WANG, chen))
                .by(LI_NA)
                .expectEvents(unrelated(WANG, LIU), related(WANG, chen));
        accounts.given(OPENED, added(WANG), added(LIU), related(WANG, LIU))
                .when(new UnrelateContacts(CUSTOMER, WANG, ContactRelation.REPORTS_TO, LIU))
                .by(LI_NA)
                .expectEvents(unrelated(WANG, LIU));
    }

    @Test
    void isHiddenFromAColleagueAndNotForMarketingToChange() {
        for (ContactCommand command : List.of(
                correct(Optional.of("总经理")),
                new RemoveContact(CUSTOMER, WANG, "离职"),
                new RestoreContact(CUSTOMER, WANG),
                new MoveContact(CUSTOMER, WANG, OTHER, "?"),
                new AppraiseContact(CUSTOMER, WANG, Optional.empty(), Optional.empty()),
                reports(WANG, LIU),
                new UnrelateContacts(CUSTOMER, WANG, ContactRelation.REPORTS_TO, LIU))) {
            accounts.given(OPENED, added(WANG)).when(command).by(JOHN).expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
            accounts.given(OPENED).when(command).by(LI_NA).expectRefusal(AccountRefusal.CONTACT_NOT_FOUND);
            accounts.given(OPENED).when(command).by(MARKETING).expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
    }

    /** Whatever is asked for, nobody comes to report to himself, and what is refused would have made it so. */
    @Property(tries = 60)
    void neverReportsInACircle(@ForAll("pairs") List<List<String>> pairs) {
        List<DomainEvent> history = new ArrayList<>();
        history.add(OPENED);
        for (var name : List.of("a", "b", "c", "d")) history.add(added(contact(name)));
        Map<String, String> above = new HashMap<>();
        for (var pair : pairs) {
            var one = pair.get(0);
            var other = pair.get(1);
            var before = Optional.ofNullable(above.get(one));
            var outcome = account()
                    .given(history)
                    .when(reports(contact(one), contact(other)))
                    .by(ADMINISTRATOR);
            boolean circle = false;
            for (var next = Optional.of(other); next.isPresent(); next = Optional.ofNullable(above.get(next.get()))) {
                circle |= next.get().equals(one);
            }
            if (circle) {
                outcome.expectRefusal(AccountRefusal.CONTACT_TREE_CYCLE);
            } else if (before.equals(Optional.of(other))) {
                outcome.expectNothing();
            } else {
                List<DomainEvent> events = new ArrayList<>();
                before.ifPresent(b -> events.add(unrelated(contact(one), contact(b))));
                events.add(related(contact(one), contact(other)));
                outcome.expectEvents(events.toArray(DomainEvent[]::new));
                history.addAll(events);
                above.put(one, other);
            }
        }
    }

    @Provide
    Arbitrary<List<List<String>>> pairs() {
        var who = Arbitraries.of("a", "b", "c", "d");
        return Combinators.combine(who, who)
                .as((one, other) -> List.of(one, other))
                .list()
                .ofMaxSize(8);
    }

    private static AggregateFixture<Account> account() {
        var customers = new KnownCustomers().owned(OTHER, LI_NA).owned(contactless("hidden"), JOHN);
        return AggregateFixture.of(Account.class).with(customers).with(SetRules.DEFAULT);
    }

    private static CustomerId contactless(String name) {
        return new CustomerId(Identifier.named("test", name));
    }

    private static ContactId contact(String name) {
        return new ContactId(Identifier.named("test contact", name));
    }

    private static ContactAdded added(ContactId contact) {
        return new ContactAdded(
                contact, CUSTOMER, new PersonName("王先生"), Optional.of("采购"), Optional.of(EMAIL), Optional.empty());
    }

    private static CorrectContact correct(Optional<String> position, ContactField... cleared) {
        return new CorrectContact(
                CUSTOMER, WANG, Optional.empty(), position, Optional.empty(), Optional.empty(), Set.of(cleared));
    }

    private static ContactCorrected corrected(Optional<String> position, ContactField... cleared) {
        return new ContactCorrected(
                WANG, CUSTOMER, Optional.empty(), position, Optional.empty(), Optional.empty(), Set.of(cleared));
    }

    private static ContactAppraised appraised(DecisionRole role, int degree) {
        return new ContactAppraised(WANG, CUSTOMER, Optional.of(role), Optional.of(degree));
    }

    private static RelateContacts reports(ContactId one, ContactId other) {
        return new RelateContacts(CUSTOMER, one, ContactRelation.REPORTS_TO, other);
    }

    private static ContactsRelated related(ContactId one, ContactId other) {
        return new ContactsRelated(one, CUSTOMER, ContactRelation.REPORTS_TO, other);
    }

    private static ContactsUnrelated unrelated(ContactId one, ContactId other) {
        return new ContactsUnrelated(one, CUSTOMER, ContactRelation.REPORTS_TO, other);
    }
}
