package io.throughline.platform.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The digest of a collection: the sum of the SHA-256 of each document, so that their order does not matter. */
final class Digest {

    private Digest() {}

    static <T> String of(DocumentStore store, DocumentType<T> type) {
        byte[] sum = new byte[32];
        Optional<String> cursor = Optional.empty();
        long count = 0;
        do {
            Page<T> page =
                    store.find(type, Find.where(Filter.all()).limit(1_000).from(cursor));
            for (Document<T> document : page.documents()) {
                add(sum, sha256(document.id() + '\n' + RecordJson.write(document.content())));
                count++;
            }
            cursor = page.next();
        } while (cursor.isPresent());
        return count + "-" + HexFormat.of().formatHex(sum);
    }

    /** Adds without carry beyond the end, as numbers of 256 bits. */
    private static void add(byte[] sum, byte[] hash) {
        int carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            int total = (sum[i] & 0xff) + (hash[i] & 0xff) + carry;
            sum[i] = (byte) total;
            carry = total >>> 8;
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
