package io.throughline.platform.history;

import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.staff.StaffId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * With whom a customer's open work lies, and with whom it belongs by the history of his owners (A13, U14): told the events
 * in their order, it says what is to be handed over. What belonged to an owner who lost the customer follows the customer,
 * also what was opened for that owner while the transfer was under way. What a supervisor gave to somebody else, before or
 * after, stays with him.
 */
public final class OpenWork {

    /** Who should get a piece of work. */
    public record Move(Optional<StaffId> from, Optional<StaffId> to) {}

    private record Piece(Optional<StaffId> holder, Optional<Move> due, boolean left) {

        Piece movedTo(Optional<StaffId> to) {
            return new Piece(holder, holder.equals(to) ? Optional.empty() : Optional.of(new Move(holder, to)), left);
        }

        /** With whom it is, or will be when what is due is done. */
        Optional<StaffId> belongsTo() {
            return due.map(Move::to).orElse(holder);
        }
    }

    private final boolean unheldToo;
    private final Map<String, Piece> pieces = new LinkedHashMap<>();
    private final Map<String, Optional<StaffId>> ended = new HashMap<>();
    private final Set<StaffId> former = new HashSet<>();
    private Optional<StaffId> owner = Optional.empty();

    /** @param unheldToo whether a new owner also gets what nobody ever had, not only what an owner before him left */
    public OpenWork(boolean unheldToo) {
        this.unheldToo = unheldToo;
    }

    /** Work began, with somebody or with nobody. */
    public void opened(String id, Optional<StaffId> holder) {
        boolean late = holder.filter(former::contains).isPresent();
        var piece = new Piece(holder, Optional.empty(), false);
        pieces.put(id, late ? piece.movedTo(owner) : piece);
    }

    /** Somebody decided who does it. */
    public void given(String id, Optional<StaffId> holder) {
        pieces.computeIfPresent(id, (key, piece) -> new Piece(holder, Optional.empty(), false));
    }

    /** It followed its customer. */
    public void handedOver(String id, Optional<StaffId> holder) {
        pieces.computeIfPresent(id, (key, piece) -> {
            var now = new Piece(holder, Optional.empty(), holder.isEmpty());
            return piece.belongsTo().equals(holder) ? now : now.movedTo(piece.belongsTo());
        });
    }

    /** There is nothing to do any more. */
    public void ended(String id) {
        var piece = pieces.remove(id);
        if (piece != null) ended.put(id, piece.holder());
    }

    /** There is something to do again, for whoever had it last. */
    public void reopened(String id) {
        if (!pieces.containsKey(id)) opened(id, ended.getOrDefault(id, Optional.empty()));
    }

    /** Who answers for the customer at the beginning. */
    public void owned(Optional<StaffId> first) {
        owner = first;
        first.ifPresent(former::remove);
    }

    /** Somebody else answers for the customer. */
    public void owned(OwnerChanged event) {
        owner = event.to();
        event.from().ifPresent(former::add);
        owner.ifPresent(former::remove);
        pieces.replaceAll((id, piece) -> follows(piece, event) ? piece.movedTo(owner) : piece);
    }

    private boolean follows(Piece piece, OwnerChanged event) {
        var with = piece.belongsTo();
        boolean leftBehind = piece.left() || piece.due().isPresent() || unheldToo;
        return with.isPresent()
                ? with.equals(event.from())
                : leftBehind && event.to().isPresent();
    }

    /** What is to be handed over, by the ids of the work. */
    public Map<String, Move> due() {
        Map<String, Move> due = new LinkedHashMap<>();
        pieces.forEach((id, piece) -> piece.due().ifPresent(move -> due.put(id, move)));
        return due;
    }

    /** With whom the open work lies, by its ids. */
    public Map<String, Optional<StaffId>> holders() {
        Map<String, Optional<StaffId>> holders = new LinkedHashMap<>();
        pieces.forEach((id, piece) -> holders.put(id, piece.holder()));
        return holders;
    }
}
