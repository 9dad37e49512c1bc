package io.throughline.contracts;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A typed identifier. Its text form is the UUID's, which is also the aggregate identifier in the log. */
public interface Identifier {

    /** The UUID behind the type. */
    UUID value();

    /** A new time-ordered UUID (version 7): later than all before it in this process, random beside the time. */
    static UUID random() {
        return TimeOrdered.GENERATOR.generate();
    }

    /** The UUID (version 5) that belongs to a natural key: the same key gives the same UUID on every machine. */
    static UUID named(String kind, String key) {
        return NameBased.GENERATOR.generate((kind + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Holder, so that the generator is made once. */
    final class TimeOrdered {
        private static final com.fasterxml.uuid.impl.TimeBasedEpochGenerator GENERATOR =
                Generators.timeBasedEpochGenerator();

        private TimeOrdered() {}
    }

    /** Holder, so that the generator is made once. */
    final class NameBased {
        private static final UUID NAMESPACE = UUID.fromString("6f3a1c52-7b0e-5d1f-9a64-52c7a9c0f1de");
        private static final NameBasedGenerator GENERATOR = Generators.nameBasedGenerator(NAMESPACE);

        private NameBased() {}
    }
}
