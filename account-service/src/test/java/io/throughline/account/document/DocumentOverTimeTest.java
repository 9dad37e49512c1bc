package io.throughline.account.document;

import static io.throughline.account.document.DocumentTest.CUSTOMER;
import static io.throughline.account.document.DocumentTest.DOCUMENT;
import static io.throughline.account.document.DocumentTest.FIRST;
import static io.throughline.account.document.DocumentTest.SECOND;
import static io.throughline.account.document.DocumentTest.revised;
import static io.throughline.account.document.DocumentTest.uploaded;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.document.DocumentCommand.RemoveDocument;
import io.throughline.account.document.DocumentCommand.RenameDocument;
import io.throughline.account.document.DocumentCommand.RestoreDocument;
import io.throughline.account.document.DocumentCommand.ReviseDocument;
import io.throughline.contracts.account.DocumentEvent;
import io.throughline.contracts.account.DocumentEvent.DocumentRemoved;
import io.throughline.contracts.account.DocumentEvent.DocumentRenamed;
import io.throughline.contracts.account.DocumentEvent.DocumentRestored;
import io.throughline.contracts.account.DocumentKind;
import io.throughline.platform.message.Command;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import io.throughline.platform.test.ToldBefore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to a document, no version is lost, and the last thing that happened can be taken back. */
class DocumentOverTimeTest {

    private final AggregateFixture<Document> documents = AggregateFixture.of(Document.class)
            .with(new KnownCustomers().owned(CUSTOMER, LI_NA))
            .with(new TestContents());

    @Property(tries = 200)
    void everyVersionStaysAndTheLastChangeCanBeTakenBack(@ForAll("wishes") List<Command> wishes) {
        List<DocumentEvent> history = new ArrayList<>(List.of(uploaded(FIRST)));
        for (var wish : wishes) {
            var before = filing(history);
            var event = consequence(wish, before);
            var outcome = documents.given(history).when(wish).by(LI_NA);
            if (event.isEmpty()) {
                outcome.expectNoEvents();
                continue;
            }
            outcome.expectEvents(event.get());
            assertThat(undone(event.get(), history)).isEqualTo(state(before));
            history.add(event.get());
            var after = filing(history);
            assertThat(after.versions()).startsWith(before.versions().toArray(Filing.Version[]::new));
        }
    }

    /** What a document is after an event was taken back, by the command that compensates. */
    private List<Object> undone(DocumentEvent event, List<DocumentEvent> before) {
        var compensation = new DocumentCompensations().of(event);
        var command = compensation.commands().apply(new ToldBefore(before)).getFirst();
        List<DocumentEvent> all = new ArrayList<>(before);
        all.add(event);
        var consequence = consequence(command, filing(all)).orElseThrow();
        documents.given(all).when(command).by(LI_NA).expectEvents(consequence);
        all.add(consequence);
        return state(filing(all));
    }

    /** All that can be taken back: of the versions only the last. */
    private static List<Object> state(Filing filing) {
        return List.of(filing.name(), filing.kind(), filing.removed(), filing.last());
    }

    private static Filing filing(List<DocumentEvent> history) {
        var filing = Filing.after(null, history.getFirst());
        for (var event : history.subList(1, history.size())) filing = Filing.after(filing, event);
        return filing;
    }

    /** The event that a wish leads to; none where it is refused or is so already. */
    private static Optional<DocumentEvent> consequence(Command wish, Filing now) {
        return switch (wish) {
            case ReviseDocument revise
            when !now.removed() && !revise.contents().equals(now.last().contents()) -> {
                var expected = revised(now.versions().size() + 1, revise.contents());
                yield Optional.of(new DocumentEvent.DocumentRevised(
                        DOCUMENT,
                        CUSTOMER,
                        expected.version(),
                        expected.contents(),
                        expected.size(),
                        expected.mediaType(),
                        expected.checksum(),
                        revise.note()));
            }
            case RenameDocument rename
            when !now.removed() && !(rename.name().equals(now.name()) && rename.kind() == now.kind()) ->
                Optional.of(new DocumentRenamed(DOCUMENT, CUSTOMER, rename.name(), rename.kind()));
            case RemoveDocument remove
            when !now.removed() -> Optional.of(new DocumentRemoved(DOCUMENT, CUSTOMER, remove.reason()));
            case RestoreDocument restore
            when now.removed() -> Optional.of(new DocumentRestored(DOCUMENT, CUSTOMER, restore.reason()));
            default -> Optional.empty();
        };
    }

    @Provide
    Arbitrary<List<Command>> wishes() {
        return Arbitraries.<Command>of(
                        new ReviseDocument(DOCUMENT, FIRST, Optional.empty()),
                        new ReviseDocument(DOCUMENT, SECOND, Optional.of("新版")),
                        new RenameDocument(DOCUMENT, "报价.xlsx", DocumentKind.OFFER),
                        new RenameDocument(DOCUMENT, "contract.pdf", DocumentKind.CONTRACT),
                        new RemoveDocument(DOCUMENT, "wrong"),
                        new RestoreDocument(DOCUMENT, "right"))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }
}
