package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.DOCUMENT;

import io.throughline.contracts.account.DocumentEvent;
import io.throughline.contracts.account.DocumentEvent.DocumentRemoved;
import io.throughline.contracts.account.DocumentEvent.DocumentRenamed;
import io.throughline.contracts.account.DocumentEvent.DocumentRestored;
import io.throughline.contracts.account.DocumentEvent.DocumentRevised;
import io.throughline.contracts.account.DocumentEvent.DocumentUploaded;

/** How files of customers read (A27). */
final class DocumentRendering {

    private DocumentRendering() {}

    static Rendered document(DocumentEvent event) {
        var rendered = switch (event) {
            case DocumentUploaded e ->
                titled(
                                Words.of(e.kind()).en() + " came in",
                                "上传" + Words.of(e.kind()).zh())
                        .saying(e.name());
            case DocumentRevised e ->
                titled("version " + e.version() + " came in", "更新至第" + e.version() + "版")
                        .saying(e.note());
            case DocumentRenamed e ->
                titled(
                                "renamed: " + Words.of(e.kind()).en(),
                                "更名：" + Words.of(e.kind()).zh())
                        .saying(e.name());
            case DocumentRemoved e -> titled("removed", "已删除").saying(e.reason());
            case DocumentRestored e -> titled("restored", "已恢复").saying(e.reason());
        };
        return rendered.about("document", event.documentId());
    }

    private static Rendered titled(String en, String zh) {
        return Rendered.of(DOCUMENT, "Document: " + en, "文档：" + zh);
    }
}
