package io.throughline.query.timeline;

import io.throughline.contracts.Channel;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.staff.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an event looks like on a timeline. Titles never hold what somebody wrote or who he is; that stands in the text.
 *
 * @param title one line of English
 * @param titleZh the same in Chinese
 */
record Rendered(
        TimelineKind kind,
        String title,
        String titleZh,
        Optional<Channel> channel,
        Optional<Direction> direction,
        Optional<String> text,
        List<Reference> references) {

    static Rendered of(TimelineKind kind, String title, String titleZh) {
        return new Rendered(kind, title, titleZh, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** The same with a touch on this channel in this direction. */
    Rendered touching(Channel on, Direction to) {
        return new Rendered(kind, title, titleZh, Optional.of(on), Optional.of(to), text, references);
    }

    /** The same on a channel, without anybody turning to anybody. */
    Rendered on(Channel by) {
        return new Rendered(kind, title, titleZh, Optional.of(by), direction, text, references);
    }

    /** The same with a further line of text. */
    Rendered saying(String line) {
        return saying(Optional.of(line));
    }

    /** The same with a further line of text, if there is one. */
    Rendered saying(Optional<String> line) {
        var all = Stream.of(text, line)
                .flatMap(Optional::stream)
                .filter(one -> !one.isBlank())
                .collect(Collectors.joining("\n"));
        return new Rendered(
                kind, title, titleZh, channel, direction, Optional.of(all).filter(t -> !t.isEmpty()), references);
    }

    /** The same with a reference to a record. */
    Rendered about(String type, Identifier id) {
        List<Reference> all = new ArrayList<>(references);
        all.add(new Reference(type, id.toString(), Optional.empty()));
        return new Rendered(kind, title, titleZh, channel, direction, text, List.copyOf(all));
    }

    /** The same with a reference to a record, if there is one. */
    Rendered about(String type, Optional<? extends Identifier> id) {
        return id.map(some -> about(type, some)).orElse(this);
    }

    /** The same with a reference to a member of the staff. */
    Rendered about(StaffId member) {
        return about(Reference.STAFF, member);
    }
}
