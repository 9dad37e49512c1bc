package io.throughline.contracts.staff;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;
import java.util.Optional;

/** What happens to a department of the house (A12); which staff work in it, their own events say. */
public sealed interface DepartmentEvent extends DomainEvent {

    /** What it is called, as the staff have it. */
    String department();

    /**
     * Somebody heads the department from now on: he sees the customers of all who work in it, and answers for those that are
     * allocated to it until he gives them on.
     *
     * @param from who headed it until now; empty when nobody did
     * @param to empty when nobody heads it any more: nothing can be allocated to it
     */
    @EventName("department.head-named")
    record DepartmentHeadNamed(String department, Optional<StaffId> from, Optional<StaffId> to)
            implements DepartmentEvent {}
}
