package io.throughline.account.document;

import io.throughline.contracts.ContentAddress;
import io.throughline.contracts.CustomerId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Finds in every piece its own text, unless it is lost. */
final class TestContents implements Contents {

    private static final String LOST = "lost";

    /** The address of a piece with this text. */
    static ContentAddress piece(CustomerId customer, String text) {
        return ContentAddress.of(customer.value(), text.getBytes(StandardCharsets.UTF_8));
    }

    static ContentAddress lost(CustomerId customer) {
        return piece(customer, LOST);
    }

    @Override
    public Optional<Finding> take(List<ContentAddress> pieces, String name) {
        return pieces.stream()
                        .anyMatch(piece -> piece.digest()
                                .equals(lost(new CustomerId(piece.owner())).digest()))
                ? Optional.empty()
                : Optional.of(found(pieces));
    }

    static Finding found(List<ContentAddress> pieces) {
        return new Finding(
                pieces.size() * 100L, "application/pdf", pieces.getLast().digest());
    }
}
