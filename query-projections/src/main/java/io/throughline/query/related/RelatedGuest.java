package io.throughline.query.related;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is expected by a reservation (A29, A30).
 *
 * @param name in whose name it is
 * @param company the company he comes from
 * @param persons how many come
 * @param requirements what is needed besides
 * @param signing what was signed for it; empty while nothing was
 */
public record RelatedGuest(
        String name, Optional<String> company, int persons, Optional<String> requirements, Optional<Signing> signing) {

    /**
     * What was signed.
     *
     * @param signer who signed
     * @param signedOn on which day
     * @param reference the number of what he signed
     */
    public record Signing(String signer, LocalDate signedOn, Optional<String> reference) {}

    /** What the reservation is called after. */
    String title() {
        return company.map(from -> name + " · " + from).orElse(name);
    }

    /** What it can be found by besides its title. */
    Stream<String> found() {
        return Stream.of(requirements, signing.map(Signing::signer), signing.flatMap(Signing::reference))
                .flatMap(Optional::stream);
    }

    /** He comes as was agreed anew; what was signed stays. */
    RelatedGuest as(RelatedGuest next) {
        return new RelatedGuest(next.name, next.company, next.persons, next.requirements, signing);
    }

    RelatedGuest signed(Signing what) {
        return new RelatedGuest(name, company, persons, requirements, Optional.of(what));
    }
}
