package io.throughline.platform.seal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Seals single texts that are kept in a table of our own rather than in an event. */
public final class SealedText {

    private final Sealer sealer;
    private final SealedPlace place;

    /**
     * @param table where the text is kept
     * @param column in which column; both names are part of the seal and may never change
     */
    public SealedText(SubjectKeys keys, String table, String column) {
        this.sealer = new Sealer(keys);
        this.place = new SealedPlace(table, column);
    }

    /** The sealed form of something about this subject. */
    public String seal(UUID subject, String text) {
        return sealer.seal(place, subject, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text; empty when the subject was erased. */
    public Optional<String> open(UUID subject, String sealed) {
        return sealer.open(place, subject, sealed).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
