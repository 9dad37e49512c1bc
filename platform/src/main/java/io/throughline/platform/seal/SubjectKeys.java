package io.throughline.platform.seal;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The keys with which personal data is sealed: one per person or customer, made when something is first sealed for him
 * and gone for ever once destroyed. Safe for many threads and many processes at once.
 */
public interface SubjectKeys {

    /**
     * The key of a subject, made now if there never was one. It is durable no later than anything that is stored
     * afterwards. Empty when it was destroyed: nothing is sealed for an erased person again.
     */
    Optional<SecretKey> obtain(UUID subject);

    /** The key of a subject; empty when it was destroyed, or never made. */
    Optional<SecretKey> find(UUID subject);

    /** Those of them whose key was destroyed, whoever did it; not those who never had one. */
    Set<UUID> destroyed(Collection<UUID> subjects);

    /** Fetches the keys of many subjects in one go, before their events are read one by one. */
    void warm(Collection<UUID> subjects);

    /**
     * Destroys the key of a subject. What was sealed with it reads as erased from now on in this process, and within two
     * seconds in every other one. Destroying twice, or what never was, is the same.
     */
    void destroy(UUID subject);

    /** Keys that live as long as this object: for tests of what is sealed, never for data that must be read again. */
    static SubjectKeys inMemory() {
        return new KeysInMemory();
    }
}
