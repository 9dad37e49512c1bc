package io.throughline.lead.opportunity;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.contracts.staff.StaffId;
import io.throughline.lead.LeadRefusal;
import io.throughline.platform.identity.Assignee;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerEntry;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import java.util.Optional;

/** Who is responsible for a new opportunity. */
final class Owners {

    /** Whom a supervisor may choose (L9). */
    static final Assignee ASSIGNEE =
            new Assignee(Permission.OWN_CUSTOMERS, LeadRefusal.ASSIGNEE_NOT_FOUND, LeadRefusal.ASSIGNEE_NOT_IN_SALES);

    private Owners() {}

    /** The one who was named, if the caller may assign; else the one it is recorded for, if he sells; else the customer's. */
    static Optional<StaffId> choose(
            Optional<StaffId> named, CustomerEntry customer, Caller caller, StaffDirectory staff) {
        var author = caller.author();
        if (named.isEmpty()) return author.filter(id -> sells(id, staff)).or(customer::owner);
        boolean another = !named.equals(author);
        refuse(another && !caller.may(Permission.ASSIGN_SALES_WORK), LeadRefusal.ONLY_SUPERVISORS_ASSIGN);
        ASSIGNEE.check(named.get(), caller, staff);
        return named;
    }

    private static boolean sells(StaffId id, StaffDirectory staff) {
        return staff.byId(id)
                .filter(m -> staff.permissionsOf(m).contains(Permission.OWN_CUSTOMERS))
                .isPresent();
    }
}
