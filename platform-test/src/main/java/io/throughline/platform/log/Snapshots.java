package io.throughline.platform.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The state of an aggregate as a snapshot keeps it, for tests; personal data is left open here. */
public final class Snapshots {

    private static final Jackson3Serializer STATE = StateJson.serializer(new Fingerprints(), List.of());

    private Snapshots() {}

    /** What the snapshot says. */
    public static String written(Object aggregate) {
        return new String(STATE.serialize(aggregate, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    /** The aggregate as it is read from its snapshot. */
    @SuppressWarnings("unchecked")
    public static <T> T readBack(T aggregate) {
        return (T) STATE.deserialize(STATE.serialize(aggregate, byte[].class));
    }
}
