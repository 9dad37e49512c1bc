package io.throughline.account.charge;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds it in the lookup, which may be some moments behind: that somebody is busy is a hint, and decides nothing. */
@Component
class StoredAgenda implements Agenda {

    private static final int MOST = 200;

    private final DocumentStore store;

    StoredAgenda(DocumentStore store) {
        this.store = store;
    }

    @Override
    public boolean isBusy(Set<StaffId> staff, Instant start, Instant end, UUID except) {
        var overlapping = Filter.and(
                Filter.in(OpenCharge.BUSY, staff),
                Filter.range(OpenCharge.START, Optional.empty(), Optional.of(end)),
                Filter.range(OpenCharge.END, Optional.of(start), Optional.empty()));
        return store.find(OpenCharge.TYPE, Find.where(overlapping).limit(MOST)).contents().stream()
                .filter(charge -> charge.end().filter(start::isBefore).isPresent())
                .anyMatch(charge -> !charge.record().equals(except));
    }
}
