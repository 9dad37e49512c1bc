package io.throughline.query.timeline;

import java.util.Optional;

/**
 * A record that an entry touches.
 *
 * @param type what it is, such as {@code lead}
 * @param label the name of a member of the staff; never stored, put in when an answer is given
 */
public record Reference(String type, String id, Optional<String> label) {
    static final String STAFF = "staff";
}
