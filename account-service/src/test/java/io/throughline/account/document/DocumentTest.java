package io.throughline.account.document;

import static io.throughline.account.document.TestContents.found;
import static io.throughline.account.document.TestContents.lost;
import static io.throughline.account.document.TestContents.piece;
import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.account.AccountRefusal;
import io.throughline.account.document.DocumentCommand.RemoveDocument;
import io.throughline.account.document.DocumentCommand.RenameDocument;
import io.throughline.account.document.DocumentCommand.RestoreDocument;
import io.throughline.account.document.DocumentCommand.ReviseDocument;
import io.throughline.account.document.DocumentCommand.UploadDocument;
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
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files of customers: they come in, are revised, renamed, removed and restored, by whoever sees the customer (A27). */
class DocumentTest {

    static final DocumentId DOCUMENT = new DocumentId(Identifier.named("test", "document"));
    static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    static final String NAME = "采购合同（盖章）.pdf";
    static final List<ContentAddress> FIRST = List.of(piece(CUSTOMER, "page 1"), piece(CUSTOMER, "page 2"));
    static final List<ContentAddress> SECOND = List.of(piece(CUSTOMER, "better"));

    private static final CustomerId PROSPECT = new CustomerId(Identifier.named("test", "prospect"));
    private static final CustomerId OTHER = new CustomerId(Identifier.named("test", "other"));
    private static final DocumentRemoved REMOVED = new DocumentRemoved(DOCUMENT, CUSTOMER, "传错了");

    private final AggregateFixture<Document> documents = AggregateFixture.of(Document.class)
            .with(new KnownCustomers()
                    .owned(CUSTOMER, LI_NA)
                    .owned(OTHER, LI_NA)
                    .joined(PROSPECT, CUSTOMER))
            .with(new TestContents());

    @Test
    void doesNotComeInForACustomerWhoWasMergedWhoseFilesAreLookedAfterThough() {
        var merged = AggregateFixture.of(Document.class)
                .with(new KnownCustomers().merged(CUSTOMER, OTHER, LI_NA))
                .with(new TestContents());
        merged.givenNothing().when(upload(CUSTOMER, FIRST)).by(LI_NA).expectRefusal(IdentityRefusal.CUSTOMER_MERGED);
        merged.given(uploaded(FIRST))
                .when(new RemoveDocument(DOCUMENT, "传错了"))
                .by(LI_NA)
                .expectEvents(REMOVED);
    }

    @Test
    void comesInAsWhatWasFoundInIt() {
        documents.givenNothing().when(upload(CUSTOMER, FIRST)).by(LI_NA).expectEvents(uploaded(FIRST));
        documents.givenNothing().when(upload(CUSTOMER, FIRST)).by(WANG_FANG).expectEvents(uploaded(FIRST));
    }

    @Test
    void belongsToWhomeverAProspectTurnedOutToBe() {
        var early = List.of(piece(PROSPECT, "page 1"));
        documents.givenNothing().when(upload(PROSPECT, early)).by(LI_NA).expectEvents(uploaded(early));
        var before = new DocumentUploaded(
                DOCUMENT, PROSPECT, NAME, DocumentKind.CONTRACT, early, 100, "application/pdf", "c");
        documents
                .given(before)
                .when(new RemoveDocument(DOCUMENT, "传错了"))
                .by(LI_NA)
                .expectEvents(REMOVED);
    }

    @Test
    void refusesStrangersAndContentsThatAreNotThere() {
        documents
                .givenNothing()
                .when(upload(CUSTOMER, FIRST))
                .by(JOHN)
                .expectRefusal(AccountRefusal.CUSTOMER_NOT_FOUND);
        documents
                .givenNothing()
                .when(upload(CUSTOMER, FIRST))
                .by(AUDITOR)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        documents
                .givenNothing()
                .when(upload(CUSTOMER, List.of(piece(CUSTOMER, "page 1"), lost(CUSTOMER))))
                .by(LI_NA)
                .expectRefusal(DocumentRefusal.CONTENT_NOT_FOUND);
        documents
                .givenNothing()
                .when(upload(CUSTOMER, List.of(piece(OTHER, "page 1"))))
                .by(LI_NA)
                .expectRefusal(DocumentRefusal.CONTENT_NOT_FOUND);
    }

    @Test
    void isHiddenWithItsCustomer() {
        for (var command : List.of(
                new ReviseDocument(DOCUMENT, SECOND, Optional.empty()),
                new RenameDocument(DOCUMENT, "x.pdf", DocumentKind.OTHER),
                new RemoveDocument(DOCUMENT, "x"),
                new RestoreDocument(DOCUMENT, "x"))) {
            documents.given(uploaded(FIRST)).when(command).by(JOHN).expectRefusal(DocumentRefusal.DOCUMENT_NOT_FOUND);
            documents.givenNothing().when(command).by(LI_NA).expectRefusal(DocumentRefusal.DOCUMENT_NOT_FOUND);
        }
    }

    @Test
    void isRevisedAndMayGoBackToAnEarlierVersion() {
        documents.given(uploaded(FIRST)).when(revise(SECOND)).by(LI_NA).expectEvents(revised(2, SECOND));
        documents
                .given(uploaded(FIRST), revised(2, SECOND))
                .when(revise(SECOND))
                .by(LI_NA)
                .expectNothing();
        documents
                .given(uploaded(FIRST), revised(2, SECOND))
                .when(revise(FIRST))
                .by(LI_NA)
                .expectEvents(revised(3, FIRST));
        documents
                .given(uploaded(FIRST), REMOVED)
                .when(revise(SECOND))
                .by(LI_NA)
                .expectRefusal(DocumentRefusal.DOCUMENT_REMOVED);
        documents
                .given(uploaded(FIRST))
                .when(revise(List.of(lost(CUSTOMER))))
                .by(LI_NA)
                .expectRefusal(DocumentRefusal.CONTENT_NOT_FOUND);
    }

    @Test
    void isRenamed() {
        var renamed = new DocumentRenamed(DOCUMENT, CUSTOMER, "合同终稿.pdf", DocumentKind.CONTRACT);
        var rename = new RenameDocument(DOCUMENT, "合同终稿.pdf", DocumentKind.CONTRACT);
        documents.given(uploaded(FIRST)).when(rename).by(LI_NA).expectEvents(renamed);
        documents.given(uploaded(FIRST), renamed).when(rename).by(LI_NA).expectNothing();
        documents
                .given(uploaded(FIRST))
                .when(new RenameDocument(DOCUMENT, NAME, DocumentKind.CONTRACT))
                .by(LI_NA)
                .expectNothing();
        documents
                .given(uploaded(FIRST), REMOVED)
                .when(rename)
                .by(LI_NA)
                .expectRefusal(DocumentRefusal.DOCUMENT_REMOVED);
    }

    @Test
    void isRemovedOnceAndRestoredOnce() {
        var restored = new DocumentRestored(DOCUMENT, CUSTOMER, "没错");
        documents
                .given(uploaded(FIRST))
                .when(new RemoveDocument(DOCUMENT, "传错了"))
                .by(LI_NA)
                .expectEvents(REMOVED);
        documents
                .given(uploaded(FIRST), REMOVED)
                .when(new RemoveDocument(DOCUMENT, "again"))
                .by(LI_NA)
                .expectNothing();
        documents
                .given(uploaded(FIRST), REMOVED)
                .when(new RestoreDocument(DOCUMENT, "没错"))
                .by(LI_NA)
                .expectEvents(restored);
        documents
                .given(uploaded(FIRST), REMOVED, restored)
                .when(new RestoreDocument(DOCUMENT, "again"))
                .by(LI_NA)
                .expectNothing();
        documents
                .given(uploaded(FIRST), REMOVED, restored)
                .when(revise(SECOND))
                .by(LI_NA)
                .expectEvents(revised(2, SECOND));
    }

    static UploadDocument upload(CustomerId customer, List<ContentAddress> contents) {
        return new UploadDocument(DOCUMENT, customer, NAME, DocumentKind.CONTRACT, contents);
    }

    static ReviseDocument revise(List<ContentAddress> contents) {
        return new ReviseDocument(DOCUMENT, contents, Optional.of("第十条"));
    }

    static DocumentUploaded uploaded(List<ContentAddress> contents) {
        var found = found(contents);
        return new DocumentUploaded(
                DOCUMENT,
                CUSTOMER,
                NAME,
                DocumentKind.CONTRACT,
                contents,
                found.size(),
                found.mediaType(),
                found.checksum());
    }

    static DocumentRevised revised(int version, List<ContentAddress> contents) {
        var found = found(contents);
        return new DocumentRevised(
                DOCUMENT,
                CUSTOMER,
                version,
                contents,
                found.size(),
                found.mediaType(),
                found.checksum(),
                Optional.of("第十条"));
    }
}
