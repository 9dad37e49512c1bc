package io.throughline.lead.duplicate;

import io.throughline.platform.seal.BlindIndex;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keyed hashes of what is told of somebody: equal for equal people, and nothing that anybody could read or, without the
 * key, guess.
 */
final class Fingerprints {

    private final Traits traits;
    private final BlindIndex index;

    Fingerprints(Traits traits, BlindIndex index) {
        this.traits = traits;
        this.index = index;
    }

    Set<String> of(Person person) {
        var prints = new TreeSet<String>();
        add(prints, DuplicateReason.EMAIL, person.email().flatMap(traits::email));
        add(prints, DuplicateReason.PHONE, person.phone().flatMap(traits::phone));
        add(prints, DuplicateReason.NAME, person.name().flatMap(traits::name));
        add(prints, DuplicateReason.ORGANISATION, person.organisation().flatMap(traits::organisation));
        return prints;
    }

    /** What a fingerprint is of; its first letter says so. */
    static DuplicateReason reasonOf(String print) {
        for (var reason : DuplicateReason.values()) {
            if (print.charAt(0) == reason.name().charAt(0)) return reason;
        }
        throw new IllegalArgumentException("not a fingerprint: " + print);
    }

    private void add(Set<String> prints, DuplicateReason reason, Optional<String> trait) {
        trait.ifPresent(t -> prints.add(reason.name().charAt(0) + index.of(reason.name(), t)));
    }
}
