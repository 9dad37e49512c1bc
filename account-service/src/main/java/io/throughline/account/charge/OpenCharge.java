package io.throughline.account.charge;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AppointmentEvent;
import io.throughline.contracts.account.CareEvent;
import io.throughline.contracts.account.PromiseEvent;
import io.throughline.contracts.account.RelatedEvent;
import io.throughline.contracts.account.ReservationEvent;
import io.throughline.contracts.account.VisitEvent;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is in charge of what for whom, and whether there is still something to do.
 *
 * @param record the id of the record
 * @param participants who of the staff takes part besides
 * @param busy who is busy with it while it lasts; nobody when it takes no time
 * @param start when it begins, where it takes time
 * @param end when it ends, where it takes time
 */
public record OpenCharge(
        ChargeKind kind,
        UUID record,
        CustomerId customerId,
        StaffId owner,
        List<StaffId> participants,
        List<StaffId> busy,
        Optional<Instant> start,
        Optional<Instant> end,
        boolean open) {

    /** What passes from hand to hand; an expense claim, for one, stays with whoever spent the money. */
    public static final Set<Class<? extends CustomerEvent>> FAMILIES = Set.of(
            PromiseEvent.class, AppointmentEvent.class, VisitEvent.class, CareEvent.class, ReservationEvent.class);

    static final Field BUSY = Field.each("busy");
    static final Field START = Field.time("start");
    static final Field END = Field.time("end");

    static final DocumentType<OpenCharge> TYPE = DocumentType.of("open_charges", OpenCharge.class)
            .indexed(BUSY)
            .indexed(END)
            .indexed(START);

    /** Something that takes no time of its own. */
    public static OpenCharge of(ChargeKind kind, RelatedEvent event, StaffId owner) {
        return new OpenCharge(
                kind,
                event.recordId().value(),
                event.customerId(),
                owner,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                true);
    }

    /** What it is after an event; there is nothing before the first. */
    public static OpenCharge after(@Nullable OpenCharge before, RelatedEvent event) {
        return ChargeFold.after(before, event);
    }

    /** Whether an event is one of a charge. */
    static boolean concerns(Object event) {
        return FAMILIES.stream().anyMatch(family -> family.isInstance(event));
    }

    OpenCharge with(Collection<StaffId> others) {
        return made(owner, List.copyOf(others), start, end, open);
    }

    OpenCharge lasting(Instant from, Instant to) {
        return made(owner, participants, Optional.of(from), Optional.of(to), open);
    }

    OpenCharge to(StaffId next) {
        return made(next, participants, start, end, open);
    }

    OpenCharge ended() {
        return made(owner, participants, start, end, false);
    }

    OpenCharge reopened() {
        return made(owner, participants, start, end, true);
    }

    private OpenCharge made(
            StaffId by, List<StaffId> others, Optional<Instant> from, Optional<Instant> to, boolean isOpen) {
        var all = new LinkedHashSet<>(others);
        all.add(by);
        var taken = isOpen && from.isPresent() ? List.copyOf(all) : List.<StaffId>of();
        return new OpenCharge(kind, record, customerId, by, others, taken, from, to, isOpen);
    }
}
