package io.throughline.account.document;

import static java.util.Objects.requireNonNull;

import io.throughline.contracts.ContentAddress;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.account.DocumentEvent;
import io.throughline.contracts.account.DocumentEvent.DocumentRemoved;
import io.throughline.contracts.account.DocumentEvent.DocumentRenamed;
import io.throughline.contracts.account.DocumentEvent.DocumentRestored;
import io.throughline.contracts.account.DocumentEvent.DocumentRevised;
import io.throughline.contracts.account.DocumentEvent.DocumentUploaded;
import io.throughline.contracts.account.DocumentKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document after its events.
 *
 * @param customerId whose it was when its last event was recorded
 * @param versions all of them, the first one in front
 */
record Filing(
        CustomerId customerId, @PersonalData String name, DocumentKind kind, boolean removed, List<Version> versions) {

    /** One version of it. */
    record Version(
            CustomerId customerId,
            List<ContentAddress> contents,
            long size,
            String mediaType,
            @PersonalData String checksum) {}

    /** The document after this event; there is nothing before the first. */
    static Filing after(@Nullable Filing before, DocumentEvent event) {
        return switch (event) {
            case DocumentUploaded e ->
                new Filing(
                        e.customerId(),
                        e.name(),
                        e.kind(),
                        false,
                        List.of(new Version(e.customerId(), e.contents(), e.size(), e.mediaType(), e.checksum())));
            case DocumentRevised e ->
                requireNonNull(before)
                        .with(new Version(e.customerId(), e.contents(), e.size(), e.mediaType(), e.checksum()));
            case DocumentRenamed e ->
                new Filing(
                        e.customerId(),
                        e.name(),
                        e.kind(),
                        false,
                        requireNonNull(before).versions());
            case DocumentRemoved e -> requireNonNull(before).counting(e.customerId(), false);
            case DocumentRestored e -> requireNonNull(before).counting(e.customerId(), true);
        };
    }

    /** The version that counts. */
    Version last() {
        return versions.getLast();
    }

    private Filing with(Version next) {
        var all = new ArrayList<>(versions);
        all.add(next);
        return new Filing(next.customerId(), name, kind, removed, List.copyOf(all));
    }

    private Filing counting(CustomerId customer, boolean counts) {
        return new Filing(customer, name, kind, !counts, versions);
    }
}
