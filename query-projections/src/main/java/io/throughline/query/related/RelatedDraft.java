package io.throughline.query.related;

import io.throughline.contracts.GeoPosition;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.RelatedEvent;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import io.throughline.query.board.RecordHead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** A related record while an event is being folded into it. */
final class RelatedDraft {
    private static final int MOST_REMARKS = 20;

    private final String recordId;
    private final RecordHead head;
    private final RelatedKind kind;
    RelatedState state;
    String title;
    Who owner;
    Instant due;
    Optional<Instant> until = Optional.empty();
    Optional<Money> amount = Optional.empty();
    Optional<String> place = Optional.empty();
    List<Who> participants = List.of();
    List<ContactId> contacts = List.of();
    Optional<String> note = Optional.empty();
    Optional<GeoPosition> position = Optional.empty();
    Optional<String> photo = Optional.empty();
    Optional<Boolean> satisfactory = Optional.empty();
    List<RelatedRemark> remarks = List.of();
    Optional<RelatedGuest> guest = Optional.empty();

    /** A record that begins. */
    RelatedDraft(RelatedKind kind, RelatedState state, String title, StaffId owner, Instant due, Recorded<?> recorded) {
        var event = (RelatedEvent) recorded.event();
        this.recordId = event.recordId().toString();
        this.head = RecordHead.of(event, recorded);
        this.kind = kind;
        this.state = state;
        this.title = title;
        this.owner = Who.of(owner);
        this.due = due;
    }

    /** A record that goes on. */
    RelatedDraft(RelatedRecord before, RelatedEvent event, Recorded<?> recorded) {
        this(before, before.head().after(event, recorded));
    }

    RelatedDraft(RelatedRecord before, RecordHead head) {
        this.recordId = before.recordId();
        this.head = head;
        this.kind = before.kind();
        this.state = before.state();
        this.title = before.title();
        this.owner = before.owner();
        this.due = before.due();
        this.until = before.until();
        this.amount = before.amount();
        this.place = before.place();
        this.participants = before.participants();
        this.contacts = before.contacts();
        this.note = before.note();
        this.position = before.position();
        this.photo = before.photo();
        this.satisfactory = before.satisfactory();
        this.remarks = before.remarks();
        this.guest = before.guest();
    }

    /** It stands there now, and this was said of it. */
    void to(RelatedState next, String remark) {
        to(next, Optional.of(remark));
    }

    void to(RelatedState next, Optional<String> remark) {
        state = next;
        note = remark.or(() -> note);
    }

    void remarked(String text, Recorded<?> recorded) {
        var remark = new RelatedRemark(Who.of(recorded.provenance().author()), recorded.occurredAt(), text);
        remarks = Stream.concat(Stream.of(remark), remarks.stream())
                .limit(MOST_REMARKS)
                .toList();
    }

    void ownedBy(StaffId next) {
        owner = Who.of(next);
    }

    RelatedRecord build() {
        return new RelatedRecord(
                recordId,
                head,
                kind,
                state,
                title,
                owner,
                due,
                until,
                amount,
                place,
                participants,
                contacts,
                note,
                position,
                photo,
                satisfactory,
                remarks,
                guest);
    }
}
