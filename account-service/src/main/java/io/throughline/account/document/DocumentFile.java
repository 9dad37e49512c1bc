package io.throughline.account.document;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.document.DocumentQuery.DownloadDocument;
import io.throughline.contracts.account.DocumentId;
import io.throughline.platform.door.Downloads;
import io.throughline.platform.door.Downloads.Asking;
import io.throughline.platform.door.Downloads.Content;
import io.throughline.platform.message.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A whole document over HTTP, as a file to save. It is asked for piece by piece while it is written. */
final class DocumentFile {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private DocumentFile() {}

    static RouterFunction<ServerResponse> route(Downloads downloads) {
        return downloads.get("/v1/documents/{documentId}/file", DocumentFile::of);
    }

    private static Content of(ServerRequest request, Asking asking) {
        var id = id(request.pathVariable("documentId"));
        // what is refused is refused before anything is written, and all pieces are of the version that counts now
        var first = piece(id, request.param("version").map(DocumentFile::version), 0, asking);
        return new Content(
                type(first.mediaType()), first.name(), Optional.of(first.size()), out -> write(id, first, asking, out));
    }

    private static void write(DocumentId id, DownloadDocument.Response first, Asking asking, OutputStream out)
            throws IOException {
        out.write(first.content().toArray());
        for (int number = 1; number < first.pieces(); number++) {
            var next = piece(id, Optional.of(first.version()), number, asking);
            out.write(next.content().toArray());
        }
    }

    private static DownloadDocument.Response piece(
            DocumentId id, Optional<Integer> version, int number, Asking asking) {
        return asking.ask(new DownloadDocument(id, version, Optional.of(number)), DownloadDocument.Response.class);
    }

    /** What is no id is the id of no document. */
    private static DocumentId id(String text) {
        try {
            return DocumentId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(DocumentRefusal.DOCUMENT_NOT_FOUND);
        }
    }

    /** What is no number is the number of no version. */
    private static int version(String text) {
        refuse(!NUMBER.matcher(text).matches(), DocumentRefusal.VERSION_NOT_FOUND);
        return Integer.parseInt(text);
    }

    private static MediaType type(String text) {
        try {
            return MediaType.parseMediaType(text);
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
