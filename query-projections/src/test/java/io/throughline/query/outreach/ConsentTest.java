package io.throughline.query.outreach;

import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.TREE;
import static io.throughline.query.Story.captured;
import static io.throughline.query.Story.converted;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.lead;
import static io.throughline.query.Story.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.contracts.Channel;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.SendRefused;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.marketing.SendRefusalReason;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.projection.Projection;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.query.Asking;
import io.throughline.query.CustomerStores;
import io.throughline.query.Fold;
import io.throughline.query.History;
import io.throughline.query.Reached;
import io.throughline.query.answer.Names;
import io.throughline.query.answer.QueryRefusal;
import io.throughline.query.answer.Who;
import io.throughline.query.outreach.ConsentQueries.GetConsents;
import io.throughline.query.outreach.ConsentQueries.ListConsentProof;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a customer's consent was, and the proof of it (U2). */
@EmbeddedPostgres
class ConsentTest {

    private final CustomerStores stores;
    private final DocumentStore store;

    ConsentTest(DataSource dataSource) {
        stores = new CustomerStores(dataSource);
        store = stores.documents();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void theLastWordByThenStands() {
        var history = acme().then(yes("Acme")).then(no("Acme"));

        assertThat(standing(history, minute(1), minute(9))).isEmpty();
        assertThat(standing(history, minute(2), minute(9))).containsExactly(true);
        assertThat(standing(history, minute(3), minute(9))).containsExactly(false);
    }

    @Test
    void whatWasEnteredLateWasTrueBeforeWeKnewIt() {
        var history = acme().then(yes("Acme")).then(minute(1), customer("Acme"), no("Acme"));

        assertThat(standing(history, minute(1), minute(2))).isEmpty();
        assertThat(standing(history, minute(1), minute(3))).containsExactly(false);
        assertThat(standing(history, minute(3), minute(3))).containsExactly(true);
    }

    @Test
    void ofAYesAndANoForTheSameMomentTheNoStands() {
        var at = minute(0);
        var noFirst = acme().then(at, customer("Acme"), no("Acme")).then(at, customer("Acme"), yes("Acme"));
        var yesFirst = acme().then(at, customer("Acme"), yes("Acme")).then(at, customer("Acme"), no("Acme"));

        assertThat(standing(noFirst, minute(9), minute(9))).containsExactly(false);
        assertThat(standing(yesFirst, minute(9), minute(9))).containsExactly(false);
    }

    @Test
    void eachPurposeAndChannelIsAMatterOfItsOwn() {
        var letter = new ConsentWithdrawn(customer("Acme"), Purpose.SURVEY, Channel.LETTER, "来信说明");
        var history = acme().then(letter).then(yes("Acme"));

        assertThat(words(history, minute(9), minute(9)))
                .extracting(ConsentLine::purpose, ConsentLine::channel, ConsentLine::kind)
                .containsExactly(
                        tuple(
                                Optional.of(Purpose.MARKETING),
                                Optional.of(Channel.EMAIL),
                                ConsentLineKind.CONSENT_GIVEN),
                        tuple(
                                Optional.of(Purpose.SURVEY),
                                Optional.of(Channel.LETTER),
                                ConsentLineKind.CONSENT_WITHDRAWN));
    }

    @Test
    void aProspectsNoIsTheCustomersFromWhenWeKnewThatTheyAreOne() {
        var history = acme().then(lead("Anna"), captured("Anna"))
                .then(no("Anna"))
                .then(lead("Anna"), converted("Anna", "Acme", JOHN.id()));

        assertThat(standing(history, minute(3), minute(3))).isEmpty();
        assertThat(standing(history, minute(3), minute(4))).containsExactly(false);
        assertThat(standing(history, minute(2), minute(4))).isEmpty();
    }

    @Test
    void whoeverAsksForAJoinedProspectHearsOfTheCustomer() {
        var history = acme().then(lead("Anna"), captured("Anna"))
                .then(lead("Anna"), converted("Anna", "Acme", JOHN.id()))
                .then(no("Acme"));
        fold(history);

        var answer = answers().on(new GetConsents(customer("Anna"), Optional.empty(), Optional.empty()), caller(JOHN));

        assertThat(answer.customerId()).isEqualTo(customer("Acme"));
        assertThat(answer.words()).hasSize(1);
        assertThat(answer.validAt()).isEqualTo(answer.knownAt()).isEqualTo(minute(9));
    }

    @Test
    void theProofSaysWhoWhenWhyAndByWhichDoor() {
        var history = acme().by(LI_NA.id()).then(minute(0), customer("Acme"), no("Acme"));
        fold(history);

        var line = proof(List.of()).getFirst();

        assertThat(line.author())
                .isEqualTo(new Who(LI_NA.id().toString(), Optional.of(LI_NA.name()), LI_NA.department()));
        assertThat(line.occurredAt()).isEqualTo(minute(0));
        assertThat(line.recordedAt()).isEqualTo(minute(2));
        assertThat(line.proof()).contains("电话里说不要再发了");
        assertThat(line.origin().door()).isEqualTo("http");
        assertThat(line.origin().source()).contains("test.csv:2");
        assertThat(line.position()).isEqualTo(2);
    }

    @Test
    void theProofTellsEverySendToHimAndToTheProspectsHeWasInTheOrderOfTheLog() {
        var history = acme().then(lead("Anna"), captured("Anna"))
                .then(sent("Anna"))
                .then(no("Acme"))
                .then(lead("Anna"), converted("Anna", "Acme", JOHN.id()))
                .then(refused("Acme"));
        fold(history);

        assertThat(proof(List.of()))
                .extracting(ConsentLine::kind, ConsentLine::customerId)
                .containsExactly(
                        tuple(ConsentLineKind.MATERIAL_SENT, customer("Anna")),
                        tuple(ConsentLineKind.CONSENT_WITHDRAWN, customer("Acme")),
                        tuple(ConsentLineKind.PROSPECT_JOINED, customer("Acme")),
                        tuple(ConsentLineKind.SEND_REFUSED, customer("Acme")));
        assertThat(proof(List.of(ConsentLineKind.SEND_REFUSED)))
                .extracting(ConsentLine::reason, ConsentLine::title)
                .containsExactly(tuple(Optional.of(SendRefusalReason.CONSENT_WITHDRAWN), Optional.of("春季样本")));
    }

    @Test
    void aHiddenCustomerIsAnsweredAsAnUnknownOne() {
        fold(acme().then(no("Acme")));

        for (String name : List.of("Acme", "nobody")) {
            var consents = new GetConsents(customer(name), Optional.empty(), Optional.empty());
            var proof = new ListConsentProof(customer(name), List.of(), Optional.empty(), Optional.empty());
            assertThatThrownBy(() -> answers().on(consents, caller(LI_NA)))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.code()).isEqualTo(QueryRefusal.CUSTOMER_NOT_FOUND));
            assertThatThrownBy(() -> answers().on(proof, caller(LI_NA)))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.code()).isEqualTo(QueryRefusal.CUSTOMER_NOT_FOUND));
        }
    }

    private static History acme() {
        return new History().then(opened("Acme", Optional.of(JOHN.id())));
    }

    /** When the event of that number was recorded. */
    private static Instant minute(int number) {
        return History.START.plus(Duration.ofMinutes(number));
    }

    private static ConsentGiven yes(String name) {
        return new ConsentGiven(customer(name), Purpose.MARKETING, Channel.EMAIL, "Form 7");
    }

    private static ConsentWithdrawn no(String name) {
        return new ConsentWithdrawn(customer(name), Purpose.MARKETING, Channel.EMAIL, "电话里说不要再发了");
    }

    private static MaterialSent sent(String name) {
        return new MaterialSent(
                customer(name), Optional.empty(), Purpose.MARKETING, Channel.EMAIL, "a1".repeat(32), "春季样本");
    }

    private static SendRefused refused(String name) {
        return new SendRefused(
                customer(name),
                Optional.empty(),
                Purpose.MARKETING,
                Channel.EMAIL,
                "a1".repeat(32),
                "春季样本",
                SendRefusalReason.CONSENT_WITHDRAWN);
    }

    private List<Boolean> standing(History history, Instant validAt, Instant knownAt) {
        return words(history, validAt, knownAt).stream()
                .map(word -> word.kind() == ConsentLineKind.CONSENT_GIVEN)
                .toList();
    }

    private List<ConsentLine> words(History history, Instant validAt, Instant knownAt) {
        fold(history);
        var query = new GetConsents(customer("Acme"), Optional.of(validAt), Optional.of(knownAt));
        return answers().on(query, caller(JOHN)).words();
    }

    /** All pages. */
    private List<ConsentLine> proof(List<ConsentLineKind> kinds) {
        List<ConsentLine> lines = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        long total;
        do {
            var page =
                    answers().on(new ListConsentProof(customer("Acme"), kinds, Optional.of(2), cursor), caller(JOHN));
            lines.addAll(page.lines());
            total = page.total();
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        assertThat(total).isEqualTo(lines.size());
        return lines;
    }

    private void fold(History history) {
        for (Projection<?> projection : List.of(stores.projection(), new ConsentProjection())) {
            stores.empty(List.of(projection.documents()));
            Fold.into(projection, store, history.events());
        }
    }

    private ConsentAnswers answers() {
        return new ConsentAnswers(store, stores.customers(), new Reached(), new Names(TREE));
    }

    private static Caller caller(StaffMember member) {
        return Asking.caller(member, minute(9));
    }
}
