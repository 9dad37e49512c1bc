package io.throughline.query.board;

import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;

/** One version of a document. */
public record DocumentVersion(
        int version, long size, String mediaType, String checksum, Optional<String> note, Who by, Instant at) {}
