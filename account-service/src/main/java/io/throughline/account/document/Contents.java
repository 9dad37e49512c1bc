package io.throughline.account.document;

import io.throughline.contracts.ContentAddress;
import java.util.List;
import java.util.Optional;

/** What files are made of. */
@FunctionalInterface
interface Contents {

    /**
     * What these pieces are together, which are kept from the moment on at which the command that asks is accepted; empty
     * when one of them is not there.
     *
     * @param name what the file is called: its ending tells apart what looks alike inside
     */
    Optional<Finding> take(List<ContentAddress> pieces, String name);

    /**
     * What was found when a file was looked into.
     *
     * @param size how many bytes it has
     * @param mediaType what it is
     * @param checksum its SHA-256 checksum
     */
    record Finding(long size, String mediaType, String checksum) {}
}
