package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files of customers: they come in, are found, handed out, revised and removed, with the customer's permissions (A27). */
class DocumentPathTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final String NAME = "2026年采购合同（盖章版）.txt";
    private static final byte[] FILE = "第一条 甲方向乙方采购水泵。\n".repeat(30_000).getBytes(StandardCharsets.UTF_8);
    private static final byte[] BETTER = "第一条 甲方不采购。".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    @Test
    void aFileComesInAndIsHandedOutAsItWas() {
        String customer = aCustomerOf("manager-li", "晨光贸易有限公司");
        String document = uploaded(customer, NAME, "CONTRACT", FILE);

        assertThat(Pieces.downloaded(as("manager-li"), document)).isEqualTo(FILE);
        var found = as("manager-li").does("GetDocument", "documentId", document).accepted();
        assertThat(found.text("document.name")).isEqualTo(NAME);
        assertThat(found.text("document.current.mediaType")).isEqualTo("text/plain");
        assertThat(found.at("document.current.size").asLong()).isEqualTo(FILE.length);
        assertThat(found.text("document.current.checksum")).isEqualTo(sha256(FILE));
        assertThat(found.text("document.current.by.id"))
                .isEqualTo(staff("manager-li").toString());
        assertThat(as("manager-li")
                        .does("GetCustomer", "customerId", customer)
                        .accepted()
                        .each("customer.documents", "name"))
                .containsExactly(NAME);
        Eventually.holds(
                "the timeline tells it",
                WITHIN,
                () -> as("manager-li")
                        .does("GetCustomerTimeline", "customerId", customer, "kind", List.of("DOCUMENT"))
                        .accepted()
                        .each("entries", "event")
                        .equals(List.of("document.uploaded")));
    }

    @Test
    void aWholeFileIsSavedUnderItsName() {
        String customer = aCustomerOf("manager-li");
        String document = uploaded(customer, NAME, "CONTRACT", FILE);
        var http = new HttpDoor(Assembly.current());

        var file = http.exchange(http.request("account", "/v1/documents/" + document + "/file", token("manager-li")));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(new String(FILE, StandardCharsets.UTF_8));
        var headers = file.headers();
        assertThat(headers.firstValue("Content-Type")).hasValue("text/plain");
        assertThat(headers.firstValue("Content-Length")).hasValue(String.valueOf(FILE.length));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("filename*=UTF-8''2026%E5%B9%B4%E9%87%87%E8%B4%AD");

        for (String path : List.of(document + "/file?version=2", document + "/file?version=x", "x/file")) {
            assertThat(http.answer(http.exchange(http.request("account", "/v1/documents/" + path, token("manager-li"))))
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
        var hidden =
                http.exchange(http.request("account", "/v1/documents/" + document + "/file", token("manager-kate")));
        assertThat(http.answer(hidden).code()).isEqualTo("DOCUMENT_NOT_FOUND");
        var stranger = http.exchange(http.request("account", "/v1/documents/" + document + "/file", null));
        assertThat(stranger.statusCode()).isEqualTo(401);
    }

    @Test
    void isRevisedRenamedRemovedAndRestored() {
        String customer = aCustomerOf("manager-li");
        String document = uploaded(customer, NAME, "CONTRACT", FILE);
        var li = as("manager-li");

        li.does(
                        "ReviseDocument",
                        "documentId",
                        document,
                        "contents",
                        Pieces.stored(li, customer, BETTER),
                        "note",
                        "删去第一条")
                .accepted();
        assertThat(Pieces.downloaded(li, document)).isEqualTo(BETTER);
        assertThat(Pieces.downloaded(li, document, "version", 1)).isEqualTo(FILE);
        li.does("DownloadDocument", "documentId", document, "version", 3).refused(404, "VERSION_NOT_FOUND");
        li.does("DownloadDocument", "documentId", document, "piece", 1).refused(404, "VERSION_NOT_FOUND");
        li.does("RenameDocument", "documentId", document, "name", "终稿.txt", "kind", "OTHER")
                .accepted();
        var found = li.does("GetDocument", "documentId", document).accepted();
        assertThat(found.text("document.name")).isEqualTo("终稿.txt");
        assertThat(found.each("document.versions", "version")).containsExactly("2", "1");
        assertThat(found.text("document.current.note")).isEqualTo("删去第一条");

        li.does("RemoveDocument", "documentId", document, "reason", "传错了").accepted();
        li.does("DownloadDocument", "documentId", document).refused(404, "CONTENT_GONE");
        li.does("RenameDocument", "documentId", document, "name", "x", "kind", "OTHER")
                .refused(409, "DOCUMENT_REMOVED");
        assertThat(listed(Map.of("customerId", customer))).isEmpty();
        assertThat(listed(Map.of("customerId", customer, "state", List.of("REMOVED"))))
                .containsExactly(document);
        li.does("RestoreDocument", "documentId", document, "reason", "没错").accepted();
        assertThat(Pieces.downloaded(li, document)).isEqualTo(BETTER);
    }

    @Test
    void isFoundByCustomerKindNameAndChecksum() {
        String customer = aCustomerOf("manager-li");
        String contract = uploaded(customer, NAME, "CONTRACT", BETTER);
        String picture = uploaded(customer, "Tür & Tor.JPG", "PHOTO", PICTURE);
        String visit = as("manager-li")
                .does(
                        "PlanVisit",
                        Map.of(
                                "visitId",
                                newId(),
                                "customerId",
                                customer,
                                "purpose",
                                "看现场",
                                "start",
                                Instant.now().plusSeconds(60),
                                "end",
                                Instant.now().plusSeconds(3600)))
                .accepted()
                .id();
        as("manager-li")
                .does("FinishVisit", "visitId", visit, "report", "现场照片", "photo", sha256(PICTURE))
                .accepted();

        assertThat(listed(Map.of("customerId", customer))).containsExactly(picture, contract);
        assertThat(listed(Map.of("customerId", customer, "kind", List.of("CONTRACT"))))
                .containsExactly(contract);
        assertThat(listed(Map.of("customerId", customer, "q", "采购合同"))).containsExactly(contract);
        assertThat(listed(Map.of("customerId", customer, "q", "tür"))).containsExactly(picture);
        var taken = as("manager-li")
                .does("GetRelatedRecord", "recordId", visit)
                .accepted()
                .text("record.photo");
        assertThat(listed(Map.of("customerId", customer, "checksum", taken))).containsExactly(picture);
        var found = as("manager-li").does("GetDocument", "documentId", picture).accepted();
        assertThat(found.text("document.current.mediaType")).isEqualTo("image/png");
    }

    @Test
    void mistakesAreTold() {
        String customer = aCustomerOf("manager-li");
        String other = aCustomerOf("manager-li");
        var li = as("manager-li");
        var piece = Pieces.stored(li, customer, BETTER);

        li.does("StoreContent", "customerId", customer, "content", "").refused(400, "INVALID_REQUEST");
        li.does("StoreContent", "customerId", customer, "content", Pieces.base64(new byte[512 * 1024 + 1]))
                .refused(400, "CONTENT_TOO_LARGE");
        li.does("StoreContent", "customerId", newId(), "content", "AAAA").refused(404, "CUSTOMER_NOT_FOUND");
        as("manager-kate")
                .does("StoreContent", "customerId", customer, "content", "AAAA")
                .refused(404, "CUSTOMER_NOT_FOUND");
        for (String name : List.of("", " ", "..", "a/b.txt", "a\\b.txt", "a\nb", "x".repeat(201))) {
            upload(customer, name, piece).refused(400, "INVALID_REQUEST");
        }
        upload(customer, NAME, List.of()).refused(400, "INVALID_REQUEST");
        upload(customer, NAME, List.of("no address")).refused(400, "INVALID_REQUEST");
        upload(customer, NAME, new ArrayList<>(Collections.nCopies(51, piece.getFirst())))
                .refused(400, "INVALID_REQUEST");
        upload(customer, NAME, List.of(customer + "." + "0".repeat(64))).refused(409, "CONTENT_NOT_FOUND");
        upload(other, NAME, piece).refused(409, "CONTENT_NOT_FOUND");
        as("auditor")
                .does("StoreContent", "customerId", customer, "content", "AAAA")
                .refused(403, "PERMISSION_MISSING");

        String document = uploaded(customer, NAME, "CONTRACT", BETTER);
        as("manager-kate").does("DownloadDocument", "documentId", document).refused(404, "DOCUMENT_NOT_FOUND");
        as("manager-kate").does("GetDocument", "documentId", document).refused(404, "DOCUMENT_NOT_FOUND");
        li.does("DownloadDocument", "documentId", customer).refused(404, "DOCUMENT_NOT_FOUND");
        assertThat(Pieces.downloaded(as("auditor"), document)).isEqualTo(BETTER);
    }

    @Test
    void whatIsOnlyTriedIsNotStored() {
        String customer = aCustomerOf("manager-li");
        var tried = as("manager-li")
                .onlyTrying()
                .does("StoreContent", "customerId", customer, "content", Pieces.base64(BETTER))
                .accepted();
        upload(customer, NAME, List.of(tried.text("outcome"))).refused(409, "CONTENT_NOT_FOUND");
    }

    @Test
    void theSamePieceOfTheSameRequestIsStoredOnce() {
        String customer = aCustomerOf("manager-li");
        var li = as("manager-li").under("piece-" + newId());
        assertThat(Pieces.stored(li, customer, BETTER)).isEqualTo(Pieces.stored(li, customer, BETTER));
    }

    private String uploaded(String customer, String name, String kindOfFile, byte[] file) {
        return as("manager-li")
                .does(
                        "UploadDocument",
                        "documentId",
                        newId(),
                        "customerId",
                        customer,
                        "name",
                        name,
                        "kind",
                        kindOfFile,
                        "contents",
                        Pieces.stored(as("manager-li"), customer, file))
                .accepted()
                .id();
    }

    private Answer upload(String customer, String name, List<String> contents) {
        return as("manager-li")
                .does("UploadDocument", "customerId", customer, "name", name, "kind", "CONTRACT", "contents", contents);
    }

    private List<String> listed(Map<String, Object> fields) {
        return as("manager-li").does("ListDocuments", fields).accepted().each("documents", "documentId");
    }

    private static String token(String login) {
        return Assembly.current().token(login, Duration.ofHours(1));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
