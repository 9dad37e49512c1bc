package io.throughline.platform.operation;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why something is not taken back. */
public enum UndoRefusal implements RefusalCode {
    /** Nobody but this record's service knows it, or the caller may not see it: both are answered exactly alike. */
    RECORD_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such record here, or you may not see it."),
    /** The record has not come that far. */
    REVISION_NOT_FOUND(
            RefusalKind.RULE, "The record has no such revision; give the one that the command answered with."),
    /** There is no command that is the inverse of this one. */
    NO_WAY_BACK(RefusalKind.RULE, "No command takes this back; record what is right instead."),
    /** There is nothing to go back to. */
    NOTHING_BEFORE(RefusalKind.RULE, "Nothing was there before that could be brought back; say what shall be instead."),
    /** Somebody outside has it already. */
    OUT_OF_THE_HOUSE(RefusalKind.RULE, "It has reached somebody outside of the house, so it cannot be taken back."),
    /** The rules of the domain make it final. */
    FINAL(RefusalKind.RULE, "This is final by the rules of the domain; begin a new record instead."),
    /** It was recorded because of something else. */
    FOLLOWS_FROM_ANOTHER(
            RefusalKind.RULE, "It follows from another event, and changes when that one does; undo that one."),
    /** It only notes that nothing was done. */
    NOTHING_DONE(RefusalKind.RULE, "Nothing was done that could be taken back."),
    /** A later event touched the same matter. */
    CHANGED_SINCE(RefusalKind.RULE, "The same matter was changed again since; undo the later change first."),
    /** It was taken back before. */
    ALREADY_UNDONE(RefusalKind.RULE, "It was taken back before."),
    /** What another process concluded from it. */
    CONSEQUENCE(RefusalKind.RULE, "It was concluded from what you undo, and stays; undo it by itself.");

    private final RefusalKind kind;
    private final String message;

    UndoRefusal(RefusalKind kind, String message) {
        this.kind = kind;
        this.message = message;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String message() {
        return message;
    }
}
