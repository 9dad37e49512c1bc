package io.throughline.platform.operation;

import io.throughline.contracts.operation.OperationId;
import io.throughline.platform.door.Downloads;
import io.throughline.platform.door.Downloads.Asking;
import io.throughline.platform.door.Downloads.Content;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.operation.OperationQuery.ListOperationRows;
import io.throughline.platform.operation.OperationQuery.RowState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The rows of an operation that were not done, as a file to work through. It is read page by page while it is written. */
final class ErrorFile {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final List<RowState> NOT_DONE = List.of(RowState.REFUSED, RowState.FAILED);
    private static final int PAGE = 1_000;

    private ErrorFile() {}

    static RouterFunction<ServerResponse> route(Downloads downloads) {
        return downloads.get("/v1/operations/{operationId}/errors.csv", ErrorFile::of);
    }

    private static Content of(ServerRequest request, Asking asking) {
        var id = id(request.pathVariable("operationId"));
        var first = page(id, Optional.empty(), asking); // what is refused is refused before anything is written
        return new Content(
                CSV, "operation-" + id + "-errors.csv", Optional.empty(), out -> write(first, id, asking, out));
    }

    private static void write(ListOperationRows.Response first, OperationId id, Asking asking, OutputStream to)
            throws IOException {
        try (var out = new CSVPrinter(new OutputStreamWriter(to, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            out.printRecord("number", "target", "undoesRevision", "state", "code", "message");
            var page = first;
            while (true) {
                for (var row : page.rows()) {
                    out.printRecord(
                            row.number(),
                            row.target(),
                            row.undoesRevision().map(Object::toString).orElse(""),
                            row.state(),
                            row.code().orElse(""),
                            row.message().orElse(""));
                }
                if (page.nextCursor().isEmpty()) return;
                page = page(id, page.nextCursor(), asking);
            }
        }
    }

    private static ListOperationRows.Response page(OperationId id, Optional<String> cursor, Asking asking) {
        return asking.ask(
                new ListOperationRows(id, NOT_DONE, Optional.of(PAGE), cursor), ListOperationRows.Response.class);
    }

    /** What is no id is the id of no operation. */
    private static OperationId id(String text) {
        try {
            return OperationId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(OperationRefusal.OPERATION_NOT_FOUND);
        }
    }
}
