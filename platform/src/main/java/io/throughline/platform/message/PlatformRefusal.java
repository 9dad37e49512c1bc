package io.throughline.platform.message;

/** The refusals that every service has in common. */
public enum PlatformRefusal implements RefusalCode {
    /** There is no such record, or it is hidden from the caller: both are answered exactly alike. */
    NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such record, or you may not see it."),
    /** A record with this id exists already. */
    ALREADY_EXISTS(RefusalKind.TAKEN, "A record with this id exists already; choose another id, or leave it out."),
    /** The record has another revision than the one that the caller has seen. */
    REVISION_MISMATCH(RefusalKind.REVISION, "The record has changed since you read it; read it again and decide anew."),
    /** The request id stands for another request. */
    REQUEST_ID_REUSED(RefusalKind.TAKEN, "This request id was used for another request; choose a new one."),
    /** The token did not come from us. */
    CONSISTENCY_TOKEN_MALFORMED(
            RefusalKind.MALFORMED,
            "The consistency token is not one that this house gave; send it unchanged or not at all."),
    /** Too many others change the same record at the same time. */
    RECORD_CONTENDED(RefusalKind.UNAVAILABLE, "Others are changing this record at the same moment; try again."),
    /** What a decision needs has not caught up with the log yet. */
    LOOKUP_BEHIND(RefusalKind.UNAVAILABLE, "The service is catching up with what happened; try again in a moment."),
    /** The event log cannot be reached, or not in time; whether the request had an effect is open. */
    STORE_UNAVAILABLE(
            RefusalKind.UNAVAILABLE,
            "The event log cannot be reached at the moment; try again with the same request id.");

    private final RefusalKind kind;
    private final String message;

    PlatformRefusal(RefusalKind kind, String message) {
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
