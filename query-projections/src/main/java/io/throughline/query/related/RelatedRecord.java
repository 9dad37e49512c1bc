package io.throughline.query.related;

import io.throughline.contracts.GeoPosition;
import io.throughline.contracts.account.ContactId;
import io.throughline.query.answer.Who;
import io.throughline.query.board.Headed;
import io.throughline.query.board.RecordHead;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * Something that the staff has taken on for a customer, as it stands now (A10). All kinds have the same form, so that they
 * share one list, one page and one calendar.
 *
 * @param owner who is in charge
 * @param due the moment that counts: when it is due, or when it begins
 * @param until when it ends, where it takes time
 * @param amount what it costs, where it costs something
 * @param participants who of the staff takes part besides
 * @param contacts with whom at the customer's
 * @param note what was said last of its course: the proof, the result, the reason
 * @param position where a visitor's device was
 * @param photo the checksum of a picture that a visitor took
 * @param satisfactory what a supervisor found when he checked it
 * @param remarks what was remarked on it, the last in front; the last 20
 * @param guest who is expected, where it is a reservation
 */
public record RelatedRecord(
        String recordId,
        RecordHead head,
        RelatedKind kind,
        RelatedState state,
        String title,
        Who owner,
        Instant due,
        Optional<Instant> until,
        Optional<Money> amount,
        Optional<String> place,
        List<Who> participants,
        List<ContactId> contacts,
        Optional<String> note,
        Optional<GeoPosition> position,
        Optional<String> photo,
        Optional<Boolean> satisfactory,
        List<RelatedRemark> remarks,
        Optional<RelatedGuest> guest)
        implements Headed<RelatedRecord> {

    @Override
    public RelatedRecord of(RecordHead other) {
        return new RelatedDraft(this, other).build();
    }

    /** The same without what was remarked on it, as a part of its customer. */
    RelatedRecord brief() {
        var draft = new RelatedDraft(this, head);
        draft.remarks = List.of();
        return draft.build();
    }
}
