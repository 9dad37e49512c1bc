package io.throughline.platform.door;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** One refusal of each kind. */
enum SampleRefusal implements RefusalCode {
    SAMPLE_MALFORMED(RefusalKind.MALFORMED),
    SAMPLE_UNAUTHENTICATED(RefusalKind.UNAUTHENTICATED),
    SAMPLE_FORBIDDEN(RefusalKind.FORBIDDEN),
    SAMPLE_NOT_FOUND(RefusalKind.NOT_FOUND),
    SAMPLE_CLOSED(RefusalKind.RULE),
    SAMPLE_EXISTS(RefusalKind.TAKEN),
    SAMPLE_REVISION(RefusalKind.REVISION),
    SAMPLE_LIMIT(RefusalKind.LIMIT),
    SAMPLE_UNAVAILABLE(RefusalKind.UNAVAILABLE);

    private final RefusalKind kind;

    SampleRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String message() {
        return "The sample says no.";
    }
}
