package io.throughline.platform.object;

import io.throughline.contracts.ContentAddress;

/** What is stored under an address is not what was put there: the disk lost or altered it. */
public final class DamagedContent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedContent(ContentAddress address) {
        super("What is stored under " + address + " is not what was put there; restore it from a backup.");
    }
}
