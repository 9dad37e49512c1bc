package io.throughline.desk.request;

import io.throughline.contracts.desk.ServiceRequestId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Recognises a text that was told before without keeping it: what a customer was told must not lie in a snapshot. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(ServiceRequestId request, Object... told) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(request.toString().getBytes(StandardCharsets.UTF_8));
            for (var part : told) {
                digest.update((byte) 0);
                digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
