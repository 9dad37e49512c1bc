package io.throughline.platform.seal;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/**
 * Turns a value into its sealed text and back. The text is {@code ~1} and the base64url form of nonce, ciphertext and
 * tag (AES-256-GCM with the subject's key); {@code ~0} stands for something about a person who was erased before it was
 * stored.
 */
final class Sealer {

    private static final String VERSION_1 = "~1";
    private static final String ERASED = "~0";

    private final SubjectKeys keys;

    Sealer(SubjectKeys keys) {
        this.keys = keys;
    }

    String seal(SealedPlace place, UUID subject, byte[] plain) {
        return keys.obtain(subject)
                .map(key -> VERSION_1
                        + Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(Aes.encrypt(key, place.contextFor(subject), plain)))
                .orElse(ERASED);
    }

    /** The value; empty when the subject's key was destroyed. */
    Optional<byte[]> open(SealedPlace place, UUID subject, String sealed) {
        if (sealed.equals(ERASED)) return Optional.empty();
        if (!sealed.startsWith(VERSION_1)) throw new BrokenSealException(place, "it is not sealed");
        return keys.find(subject).map(key -> open(place, subject, key, sealed));
    }

    private static byte[] open(SealedPlace place, UUID subject, SecretKey key, String sealed) {
        try {
            var bytes = Base64.getUrlDecoder().decode(sealed.substring(VERSION_1.length()));
            return Aes.decrypt(key, place.contextFor(subject), bytes);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new BrokenSealException(place, "it was altered, or it belongs elsewhere");
        }
    }
}
