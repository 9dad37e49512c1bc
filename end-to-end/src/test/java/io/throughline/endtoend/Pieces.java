package io.throughline.endtoend;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A file on its way through a door, in pieces. */
final class Pieces {

    private static final int MOST = 512 * 1024;

    private Pieces() {}

    /** Stores all pieces of a file for a customer, and says their addresses. */
    static List<String> stored(Person person, String customer, byte[] file) {
        List<String> addresses = new ArrayList<>();
        for (int from = 0; from < file.length; from += MOST) {
            addresses.add(stored(person, customer, file, from));
        }
        return addresses;
    }

    /** Stores the piece that begins there, and says its address. */
    static String stored(Person person, String customer, byte[] file, int from) {
        byte[] piece = Arrays.copyOfRange(file, from, Math.min(file.length, from + MOST));
        return person.does("StoreContent", "customerId", customer, "content", base64(piece))
                .accepted()
                .text("outcome");
    }

    /** The whole of a document, piece by piece. */
    static byte[] downloaded(Person person, String document, Object... version) {
        var file = new ByteArrayOutputStream();
        int pieces;
        int number = 0;
        do {
            List<Object> fields = new ArrayList<>(List.of("documentId", document, "piece", number));
            fields.addAll(Arrays.asList(version));
            var answer = person.does("DownloadDocument", fields.toArray()).accepted();
            file.writeBytes(Base64.getDecoder().decode(answer.text("content")));
            pieces = answer.at("pieces").asInt();
        } while (++number < pieces);
        return file.toByteArray();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
