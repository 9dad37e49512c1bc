package io.throughline.platform.log;

import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Something that must be unique across records, stored together with the events of a command or not at all: an e-mail
 * address, a login, the one valid quote per customer and product, the id of a request.
 *
 * @param action whether it is taken or given back
 * @param kind what is unique, such as {@code staff.login}
 * @param key the value, normalised by the caller
 * @param owner who holds it: the id of the record
 * @param until when it lapses by itself; empty means never
 * @param replacing the owner it may be taken over from, if he holds it
 * @param refusal what the command is refused with when another owner holds it
 * @param holderIsNamed whether the refusal names the owner, as {@code heldBy}
 * @param oneOfMany whether a command that loses it is handled again, to look for another place
 */
public record Claim(
        Action action,
        String kind,
        String key,
        String owner,
        Optional<Instant> until,
        Optional<String> replacing,
        RefusalCode refusal,
        boolean holderIsNamed,
        boolean oneOfMany) {

    /** What is done with a claim. */
    public enum Action {
        /** Take it; a claim that the same owner holds already is taken again. */
        TAKE,
        /** Give it back; nothing happens if somebody else holds it. */
        RELEASE
    }

    private static final String STAGED = Claim.class.getName();

    /** A claim for ever. */
    public static Claim take(String kind, String key, String owner, RefusalCode refusal) {
        return new Claim(Action.TAKE, kind, key, owner, Optional.empty(), Optional.empty(), refusal, false, false);
    }

    /** Gives a claim back. */
    public static Claim release(String kind, String key, String owner, RefusalCode refusal) {
        return new Claim(Action.RELEASE, kind, key, owner, Optional.empty(), Optional.empty(), refusal, false, false);
    }

    /**
     * A claim to one of many places. Another command that takes the same place first is no refusal: this one is then handled
     * again, and looks which place is free now.
     */
    public static Claim place(String kind, String key, int number, String owner, RefusalCode refusal) {
        String place = placeKey(key, number);
        return new Claim(Action.TAKE, kind, place, owner, Optional.empty(), Optional.empty(), refusal, false, true);
    }

    /** Gives a place back. */
    public static Claim leave(String kind, String key, int number, String owner, RefusalCode refusal) {
        return release(kind, placeKey(key, number), owner, refusal);
    }

    static String placeKey(String key, int number) {
        return key + '/' + number;
    }

    /** The same claim, which lapses at that moment. */
    public Claim until(Instant end) {
        return new Claim(action, kind, key, owner, Optional.of(end), replacing, refusal, holderIsNamed, oneOfMany);
    }

    /** The same claim, which may also be taken over from that owner. */
    public Claim replacing(String otherOwner) {
        return new Claim(action, kind, key, owner, until, Optional.of(otherOwner), refusal, holderIsNamed, oneOfMany);
    }

    /**
     * The same claim, whose refusal names the owner: only where whoever may make this claim may also see every record that
     * could hold it. Without this a refusal tells nothing of a record that the caller may not see.
     */
    public Claim namingTheHolder() {
        return new Claim(action, kind, key, owner, until, replacing, refusal, true, oneOfMany);
    }

    /** The refusal of a command that lost this claim to another owner. */
    public Refusal lostTo(String holder) {
        return new Refusal(refusal, holderIsNamed ? Map.of("heldBy", holder) : Map.of());
    }

    /**
     * Adds the claim to the command that is being handled; it is stored when the command commits, also when the command
     * records no event. Outside of a command it would be lost, so there it is an error.
     */
    public void stage() {
        UnitOfWork<?> current = CurrentUnitOfWork.get();
        if (!(current.getMessage() instanceof CommandMessage)) {
            throw new IllegalStateException("A claim is staged by the handler of a command and by nothing else");
        }
        staged(current).add(this);
        current.onRollback(u -> staged(u).remove(this)); // a nested command may fail without failing its parent
    }

    static List<Claim> staged(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(STAGED, key -> new ArrayList<>());
    }
}
