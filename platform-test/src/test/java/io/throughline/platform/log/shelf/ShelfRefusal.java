package io.throughline.platform.log.shelf;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why a shelf says no. */
public enum ShelfRefusal implements RefusalCode {
    SHELF_NOT_FOUND(RefusalKind.NOT_FOUND),
    SHELF_FULL(RefusalKind.RULE),
    LABEL_TAKEN(RefusalKind.TAKEN);

    private final RefusalKind kind;

    ShelfRefusal(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String message() {
        return name();
    }
}
