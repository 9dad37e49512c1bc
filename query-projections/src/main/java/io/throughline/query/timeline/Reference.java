package io.throughline.query.timeline;

import io.throughline.query.answer.Named;
import io.throughline.query.answer.Names;
import java.util.Optional;

/**
 * A record that an entry touches.
 *
 * @param type what it is, such as {@code lead}
 * @param label the name of a member of the staff; never stored, put in when an answer is given
 */
public record Reference(String type, String id, Optional<String> label) implements Named<Reference> {
    static final String STAFF = "staff";

    @Override
    public Reference named(Names names) {
        return type.equals(STAFF) ? new Reference(type, id, names.of(id)) : this;
    }
}
