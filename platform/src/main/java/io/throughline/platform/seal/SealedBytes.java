package io.throughline.platform.seal;

import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;

/** Seals pieces of files that are kept beside the log: the bytes of nonce, ciphertext and tag (AES-256-GCM). */
public final class SealedBytes {

    private final SubjectKeys keys;
    private final SealedPlace place;

    /** @param store where the bytes are kept; the name is part of the seal and may never change */
    public SealedBytes(SubjectKeys keys, String store) {
        this.keys = keys;
        this.place = new SealedPlace(store, "content");
    }

    /** The sealed form; empty when the subject was erased: nothing is stored about him again. */
    public Optional<byte[]> seal(UUID subject, byte[] plain) {
        return keys.obtain(subject).map(key -> Aes.encrypt(key, place.contextFor(subject), plain));
    }

    /** The bytes; empty when the subject was erased. */
    public Optional<byte[]> open(UUID subject, byte[] sealed) {
        return keys.find(subject).map(key -> {
            try {
                return Aes.decrypt(key, place.contextFor(subject), sealed);
            } catch (AEADBadTagException e) {
                throw new BrokenSealException(place, "it was altered, or it belongs elsewhere");
            }
        });
    }
}
