package io.throughline.account.charge;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.VisitEvent.VisitPlanned;
import io.throughline.contracts.account.VisitId;
import io.throughline.contracts.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the staff has still to do, said by the test. */
public final class TestAgenda implements Agenda {

    private final List<OpenCharge> charges;

    public TestAgenda(OpenCharge... charges) {
        this.charges = List.of(charges);
    }

    /** One in which this member of the staff has something to do in that time. */
    public static TestAgenda busy(StaffId member, Instant start, Instant end) {
        var visit = new VisitPlanned(
                new VisitId(Identifier.named("test", "other visit")),
                new CustomerId(Identifier.named("test", "other customer")),
                member,
                "回访",
                start,
                end,
                Optional.empty(),
                Set.of());
        return new TestAgenda(OpenCharge.of(ChargeKind.VISIT, visit, member).lasting(start, end));
    }

    @Override
    public boolean isBusy(Set<StaffId> staff, Instant start, Instant end, UUID except) {
        return open().filter(charge -> !charge.record().equals(except))
                .filter(charge -> charge.busy().stream().anyMatch(staff::contains))
                .anyMatch(charge -> charge.start().filter(end::isAfter).isPresent()
                        && charge.end().filter(start::isBefore).isPresent());
    }

    private Stream<OpenCharge> open() {
        return charges.stream().filter(OpenCharge::open);
    }
}
