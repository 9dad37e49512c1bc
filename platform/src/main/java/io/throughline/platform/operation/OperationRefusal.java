package io.throughline.platform.operation;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why an operation is not started or shown. */
public enum OperationRefusal implements RefusalCode {
    /** There is no such operation, or it is that of somebody whom the caller does not see. */
    OPERATION_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such operation, or you may not see it."),
    /** No command of that name can be sent for many records. */
    COMMAND_UNKNOWN(
            RefusalKind.RULE,
            "This service has no command of that name that changes one existing record; give the name of its rpc, such as"
                    + " TransferAccount."),
    /** A target is named twice. */
    TARGETS_REPEATED(RefusalKind.MALFORMED, "Each target can be named once."),
    /** It has not ended yet. */
    OPERATION_RUNNING(RefusalKind.RULE, "The operation has not ended yet; wait for it, or cancel it first."),
    /** It recorded nothing. */
    PREVIEW_DID_NOTHING(RefusalKind.RULE, "A preview has recorded nothing that could be undone.");

    private final RefusalKind kind;
    private final String message;

    OperationRefusal(RefusalKind kind, String message) {
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
