package io.throughline.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Lets equal values be found without being stored: each becomes a keyed hash (HMAC-SHA-256, cut to 128 bits). Without the
 * key nobody can try out which value a hash belongs to.
 */
public final class BlindIndex {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKey key;

    /** Hashes with this key; the same key gives the same hashes for ever. */
    public BlindIndex(SecretKey key) {
        this.key = key;
    }

    /** The hash of a value of some kind, as 22 letters, digits, hyphens and underscores; kinds never meet. */
    public String of(String kind, String value) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] whole = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
