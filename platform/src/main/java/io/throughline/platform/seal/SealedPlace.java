package io.throughline.platform.seal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed value belongs. It is part of what the seal proves, so none of the names may ever change.
 *
 * @param record the stored name of the event
 * @param component the component of the event
 */
record SealedPlace(String record, String component) {

    /** The context of one value: this place, for one subject. */
    byte[] contextFor(UUID subject) {
        return (record + '\n' + component + '\n' + subject).getBytes(StandardCharsets.UTF_8);
    }
}
