package io.throughline.query.customer360;

import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.query.Story.awaitingUser;
import static io.throughline.query.Story.captured;
import static io.throughline.query.Story.complaint;
import static io.throughline.query.Story.converted;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.lead;
import static io.throughline.query.Story.opened;
import static io.throughline.query.Story.remark;
import static io.throughline.query.Story.request;
import static io.throughline.query.Story.transferred;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Channel;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.order.OrderEvent.OrderApproved;
import io.throughline.contracts.order.OrderEvent.OrderSubmitted;
import io.throughline.contracts.order.OrderEvent.PaymentReceived;
import io.throughline.contracts.order.OrderId;
import io.throughline.contracts.order.PaymentId;
import io.throughline.platform.message.Json;
import io.throughline.query.Fold;
import io.throughline.query.History;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class CustomerFoldTest {

    private static final OrderId ORDER = new OrderId(Identifier.named("order", "1"));

    private static CustomerDocument document(History history, String name) {
        var all = Fold.all(new CustomerProjection(), Map.of(), history.events());
        return requireNonNull(all.get(customer(name).toString()));
    }

    private static Customer customerAfter(History history, String name) {
        return document(history, name).customer();
    }

    @Test
    void aLeadMakesAProspectWhomItsAssigneeLooksAfter() {
        var anna = customerAfter(
                new History()
                        .then(lead("Anna"), captured("Anna"))
                        .then(
                                lead("Anna"),
                                new LeadAssigned(lead("Anna"), customer("Anna"), LI_NA.id(), Optional.empty())),
                "Anna");
        assertThat(anna.stage()).isEqualTo(CustomerStage.PROSPECT);
        assertThat(anna.owner()).contains(Who.of(LI_NA.id()));
        assertThat(anna.references()).containsExactly("L-Anna");
        assertThat(anna.leads()).hasSize(1);
        assertThat(anna.revision()).isEqualTo(2);
    }

    @Test
    void whoCapturedAProspectIsRememberedUntilHeHasAnOwner() {
        var history = new History()
                .by(LI_NA.id())
                .then(lead("Anna"), captured("Anna"))
                .by(JOHN.id())
                .then(lead("Anna again"), captured("Anna"));
        assertThat(document(history, "Anna").capturedBy()).contains(LI_NA.id().toString());

        history.then(lead("Anna"), new LeadAssigned(lead("Anna"), customer("Anna"), JOHN.id(), Optional.empty()));
        assertThat(document(history, "Anna").capturedBy()).isEmpty();

        var pool = new History()
                .by(LI_NA.id())
                .then(lead("Ben"), captured("Ben"))
                .then(opened("Ben", Optional.empty()))
                .then(lead("Ben again"), captured("Ben"));
        assertThat(document(pool, "Ben").capturedBy()).isEmpty();
    }

    @Test
    void theAccountKeepsTheHistoryOfItsOwners() {
        var history = new History()
                .then(opened("Acme", Optional.of(LI_NA.id())))
                .then(transferred("Acme", Optional.of(LI_NA.id()), Optional.empty()))
                .then(transferred("Acme", Optional.empty(), Optional.of(JOHN.id())));
        var acme = customerAfter(history, "Acme");
        assertThat(acme.stage()).isEqualTo(CustomerStage.CUSTOMER);
        assertThat(acme.owner()).contains(Who.of(JOHN.id()));
        assertThat(acme.accountRevision()).contains(2L);
        assertThat(acme.owners())
                .extracting(Ownership::owner)
                .containsExactly(Optional.of(Who.of(JOHN.id())), Optional.empty(), Optional.of(Who.of(LI_NA.id())));
        assertThat(acme.owners()).extracting(o -> o.until().isPresent()).containsExactly(false, true, true);
    }

    @Test
    void aProspectThatIsJoinedGoesUpInTheCustomer() {
        var history = new History()
                .then(opened("Acme", Optional.of(JOHN.id())))
                .then(remark("Acme", "hello"))
                .then(lead("Anna"), captured("Anna"))
                .then(remark("Anna", "hi"))
                .then(lead("Anna"), converted("Anna", "Acme", LI_NA.id()))
                .then(remark("Anna", "late"));
        var acme = customerAfter(history, "Acme");
        assertThat(acme.owner()).contains(Who.of(JOHN.id()));
        assertThat(acme.counters().interactions()).isEqualTo(2);
        assertThat(acme.counters().leads()).isEqualTo(1);
        assertThat(acme.leads()).extracting(l -> l.head().customerId()).containsExactly(customer("Acme"));
        assertThat(acme.joined()).containsExactly(customer("Anna"));
        assertThat(acme.revision()).isEqualTo(5);
        var anna = document(history, "Anna");
        assertThat(anna.joinedInto()).contains(customer("Acme"));
        assertThat(anna.customer().name()).isEmpty();
        assertThat(Join.join(document(history, "Acme"), anna)
                        .customer()
                        .counters()
                        .interactions())
                .isEqualTo(3);
    }

    @Test
    void moneyIsWhatWasOrderedApprovedAndPaid() {
        var acme = customerAfter(
                new History()
                        .then(
                                ORDER,
                                new OrderSubmitted(
                                        ORDER, customer("Acme"), Optional.empty(), List.of(), Money.parse("CNY 100")))
                        .then(ORDER, new OrderApproved(ORDER, customer("Acme")))
                        .then(
                                ORDER,
                                new PaymentReceived(
                                        ORDER,
                                        customer("Acme"),
                                        new PaymentId(Identifier.named("payment", "1")),
                                        Money.parse("CNY 30"),
                                        Optional.empty())),
                "Acme");
        assertThat(acme.money())
                .containsExactly(new MoneyTotals(
                        Money.parse("CNY 100"),
                        Money.parse("CNY 100"),
                        Money.parse("CNY 30"),
                        Money.parse("CNY 70"),
                        Money.parse("CNY 0")));
    }

    @Test
    void theLastWordOnConsentStands() {
        var acme = customerAfter(
                new History()
                        .then(new ConsentGiven(customer("Acme"), Purpose.MARKETING, Channel.EMAIL, "form"))
                        .then(new ConsentGiven(customer("Acme"), Purpose.SURVEY, Channel.EMAIL, "form"))
                        .then(new ConsentWithdrawn(customer("Acme"), Purpose.MARKETING, Channel.EMAIL, "mail")),
                "Acme");
        assertThat(acme.consents()).extracting(Consent::given).containsExactly(false, true);
    }

    @Test
    void whatHeSaidLastStandsWheneverItIsRecorded() {
        var yes = new ConsentGiven(customer("Acme"), Purpose.MARKETING, Channel.EMAIL, "form");
        var no = new ConsentWithdrawn(customer("Acme"), Purpose.MARKETING, Channel.EMAIL, "mail");
        var tenth = Instant.parse("2026-02-10T08:00:00Z");
        var fifteenth = Instant.parse("2026-02-15T08:00:00Z");
        var acme = customer("Acme");
        assertThat(customerAfter(new History().then(fifteenth, acme, no).then(tenth, acme, yes), "Acme")
                        .consents())
                .extracting(Consent::proof)
                .containsExactly("mail");
        assertThat(customerAfter(new History().then(tenth, acme, no).then(tenth, acme, yes), "Acme")
                        .consents())
                .extracting(Consent::proof)
                .containsExactly("mail");
        assertThat(customerAfter(new History().then(tenth, acme, no).then(fifteenth, acme, yes), "Acme")
                        .consents())
                .extracting(Consent::proof)
                .containsExactly("form");
    }

    @Test
    void requestsAreOpenUntilTheyAreClosedAndAgainWhenReopened() {
        var history = new History()
                .then(request("I1"), complaint("Acme", "I1"))
                .then(request("I1"), awaitingUser("Acme", "I1"))
                .then(request("I1"), new ServiceRequestClosed(request("I1"), customer("Acme"), Optional.of("done")));
        assertThat(customerAfter(history, "Acme").counters().openServiceRequests())
                .isZero();
        history.then(request("I1"), new ServiceRequestReopened(request("I1"), customer("Acme"), "again"));
        var acme = customerAfter(history, "Acme");
        assertThat(acme.counters().openServiceRequests()).isEqualTo(1);
        assertThat(acme.counters().complaints()).isEqualTo(1);
        assertThat(acme.serviceRequests().getFirst().reopened()).isEqualTo(1);
    }

    @Test
    void fiftyThousandEventsMakeNoGreaterDocumentThanFifty() {
        var history = new History().then(opened("Acme", Optional.empty()));
        for (int i = 0; i < 50_000; i++) history.then(remark("Acme", "remark " + i));
        var acme = document(history, "Acme");
        assertThat(acme.customer().counters().interactions()).isEqualTo(50_000);
        assertThat(Json.stored().writeValueAsString(acme)).hasSizeLessThan(8_000);
    }

    @Test
    void aReplayInTwoPartsGivesWhatAReplayInOneGives() {
        var events = new History()
                .then(opened("Acme", Optional.of(JOHN.id())))
                .then(lead("Anna"), captured("Anna"))
                .then(remark("Anna", "hi"))
                .then(request("I1"), complaint("Anna", "I1"))
                .then(lead("Anna"), converted("Anna", "Acme", LI_NA.id()))
                .then(remark("Anna", "late"))
                .events();
        var projection = new CustomerProjection();
        var whole = Fold.all(projection, Map.of(), events);
        for (int cut = 1; cut < events.size(); cut++) {
            var first = Fold.all(projection, Map.of(), events.subList(0, cut));
            assertThat(Fold.all(projection, first, events.subList(cut, events.size())))
                    .isEqualTo(whole);
        }
    }

    @Test
    void customersDoNotDependOnOneAnother() {
        var alone = new History().then(remark("Acme", "one")).then(remark("Acme", "two"));
        var acme = customerAfter(alone, "Acme");
        var projection = new CustomerProjection();
        var events = new History()
                .then(remark("Acme", "one"))
                .then(remark("Acme", "two"))
                .then(remark("Other", "three"))
                .events();
        var reordered = List.of(events.get(2), events.get(0), events.get(1));
        assertThat(requireNonNull(Fold.all(projection, Map.of(), reordered)
                                .get(customer("Acme").toString()))
                        .customer())
                .isEqualTo(acme);
    }
}
