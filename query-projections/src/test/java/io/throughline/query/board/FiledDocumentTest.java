package io.throughline.query.board;

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

import io.throughline.contracts.ContentAddress;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.DocumentEvent.DocumentRemoved;
import io.throughline.contracts.account.DocumentEvent.DocumentRenamed;
import io.throughline.contracts.account.DocumentEvent.DocumentRestored;
import io.throughline.contracts.account.DocumentEvent.DocumentRevised;
import io.throughline.contracts.account.DocumentEvent.DocumentUploaded;
import io.throughline.contracts.account.DocumentId;
import io.throughline.contracts.account.DocumentKind;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.query.Asking;
import io.throughline.query.CustomerStores;
import io.throughline.query.Fold;
import io.throughline.query.History;
import io.throughline.query.Reached;
import io.throughline.query.answer.Names;
import io.throughline.query.board.DocumentQueries.GetDocument;
import io.throughline.query.board.DocumentQueries.ListDocuments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of the files of customers, and who finds them (A27). */
@EmbeddedPostgres
class FiledDocumentTest {

    private final CustomerStores stores;
    private final DocumentStore store;
    private final RecordAnswers answers;

    FiledDocumentTest(DataSource dataSource) {
        stores = new CustomerStores(dataSource);
        store = stores.documents();
        var shelf = new Shelf(store, stores.customers());
        answers = new RecordAnswers(shelf, new Reached(), new Names(TREE));
    }

    /** Anna's letter came in before she turned out to be Acme, which is John's; the contract was revised, the licence removed. */
    @BeforeEach
    void threeFiles() {
        var acme = customer("Acme");
        var history = new History()
                .then(opened("Acme", Optional.of(JOHN.id())))
                .then(lead("Anna"), captured("Anna"))
                .then(id("letter"), uploaded("letter", customer("Anna"), "来信.txt", DocumentKind.CORRESPONDENCE))
                .then(lead("Anna"), converted("Anna", "Acme", JOHN.id()))
                .then(id("contract"), uploaded("contract", acme, "采购合同.pdf", DocumentKind.OTHER))
                .then(
                        id("contract"),
                        new DocumentRevised(
                                id("contract"), acme, 2, List.of(), 8, "image/png", "second", Optional.of("盖章")))
                .then(id("contract"), new DocumentRenamed(id("contract"), acme, "Contract.PDF", DocumentKind.CONTRACT))
                .then(id("licence"), uploaded("licence", acme, "执照.jpg", DocumentKind.CERTIFICATE))
                .then(id("licence"), new DocumentRemoved(id("licence"), acme, "过期"))
                .events();
        Fold.into(stores.projection(), store, history);
        Fold.into(new RecordProjection(), store, history);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void aDocumentHasAllItsVersions() {
        var contract = answers.on(new GetDocument(id("contract")), Asking.caller(JOHN, History.START))
                .document();
        assertThat(contract.name()).isEqualTo("Contract.PDF");
        assertThat(contract.kind()).isEqualTo(DocumentKind.CONTRACT);
        assertThat(contract.versions()).extracting(DocumentVersion::version).containsExactly(2, 1);
        assertThat(contract.current()).isEqualTo(contract.versions().getFirst());
        assertThat(contract.current().note()).contains("盖章");
        assertThat(contract.current().mediaType()).isEqualTo("image/png");
    }

    @Test
    void whatIsHiddenIsAnsweredAsWhatIsNotThere() {
        for (var id : List.of(id("contract"), id("nothing"))) {
            assertThatThrownBy(() -> answers.on(new GetDocument(id), Asking.caller(LI_NA, History.START)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("no such document");
        }
        assertThat(listed(LI_NA, asking())).isEmpty();
    }

    @Test
    void onlyWhatCountsIsListedUnlessAskedFor() {
        assertThat(listed(JOHN, asking())).containsExactly(id("contract"), id("letter"));
        assertThat(listed(JOHN, new Wish().state(DocumentState.REMOVED).query()))
                .containsExactly(id("licence"));
        assertThat(listed(JOHN, new Wish().kind(DocumentKind.CORRESPONDENCE).query()))
                .containsExactly(id("letter"));
        assertThat(listed(JOHN, new Wish().q("来信").query())).containsExactly(id("letter"));
        assertThat(listed(JOHN, new Wish().q("contract").query())).containsExactly(id("contract"));
        assertThat(listed(JOHN, new Wish().checksum("second").query())).containsExactly(id("contract"));
        assertThat(listed(JOHN, new Wish().checksum("contract 1").query())).isEmpty();
    }

    @Test
    void theCustomersPageShowsWhatChangedLastFirst() {
        var shown = new DocumentShelf(store).of(customer("Acme"), List.of(customer("Anna")), 20);
        assertThat(shown).extracting(FiledDocument::documentId).containsExactly(id("contract"), id("letter"));
        assertThat(shown).allSatisfy(each -> {
            assertThat(each.versions()).isEmpty();
            assertThat(each.head().customerId()).isEqualTo(customer("Acme"));
        });
        assertThat(new DocumentShelf(store).of(customer("Acme"), List.of(), 1)).hasSize(1);
    }

    @Test
    void whatIsRestoredCountsAgain() {
        var history = new History()
                .then(id("licence"), uploaded("licence", customer("Acme"), "执照.jpg", DocumentKind.CERTIFICATE))
                .then(id("licence"), new DocumentRemoved(id("licence"), customer("Acme"), "过期"))
                .then(id("licence"), new DocumentRestored(id("licence"), customer("Acme"), "有效"))
                .events();
        var documents = Fold.all(new RecordProjection(), Map.of(), history);
        var after = Optional.ofNullable(documents.get(id("licence").toString()))
                .flatMap(RecordDocument::document)
                .orElseThrow();
        assertThat(after.state()).isEqualTo(DocumentState.CURRENT);
        assertThat(after.reason()).contains("有效");
    }

    private List<DocumentId> listed(StaffMember member, ListDocuments query) {
        var page = answers.on(query, Asking.caller(member, History.START));
        assertThat(page.total()).isEqualTo(page.documents().size());
        return page.documents().stream().map(FiledDocument::documentId).toList();
    }

    private static ListDocuments asking() {
        return new Wish().query();
    }

    private static DocumentId id(String name) {
        return new DocumentId(Identifier.named("document", name));
    }

    private static DocumentUploaded uploaded(String which, CustomerId customer, String name, DocumentKind kind) {
        var piece = ContentAddress.of(customer.value(), new byte[] {1});
        return new DocumentUploaded(id(which), customer, name, kind, List.of(piece), 7, "text/plain", which + " 1");
    }

    /** A list that is asked for. */
    private record Wish(
            List<DocumentState> states, List<DocumentKind> kinds, Optional<String> text, Optional<String> sum) {

        Wish() {
            this(List.of(), List.of(), Optional.empty(), Optional.empty());
        }

        Wish state(DocumentState state) {
            return new Wish(List.of(state), kinds, text, sum);
        }

        Wish kind(DocumentKind kind) {
            return new Wish(states, List.of(kind), text, sum);
        }

        Wish q(String some) {
            return new Wish(states, kinds, Optional.of(some), sum);
        }

        Wish checksum(String some) {
            return new Wish(states, kinds, text, Optional.of(some));
        }

        ListDocuments query() {
            return new ListDocuments(
                    Optional.of(customer("Acme")), Optional.empty(), Optional.empty(), states, kinds, text, sum);
        }
    }
}
