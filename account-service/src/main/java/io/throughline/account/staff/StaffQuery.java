package io.throughline.account.staff;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import io.throughline.platform.responsibility.Responsibility;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What can be asked about the staff. */
public sealed interface StaffQuery {

    /** Who works here, and who reports to whom, as far as the caller may see it (P3). */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record ListStaff() implements StaffQuery, Query<ListStaff.Response> {

        /** In the order of the logins. */
        public record Response(List<StaffEntry> staff) {}
    }

    /** What somebody answers for now: nothing may be left with who has left (P5). */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record ListResponsibilities(@NotNull StaffId staffId) implements StaffQuery, Query<ListResponsibilities.Response> {

        /** How much it is, and the first 200, in the order of their kinds. */
        public record Response(int total, List<Responsibility> responsibilities) {}
    }

    /** Which departments there are, and who heads them (A12, P11). */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record ListDepartments() implements StaffQuery, Query<ListDepartments.Response> {

        /** In the order of their names. */
        public record Response(List<DepartmentEntry> departments) {}
    }

    /** Which roles there are, and what they allow (P8). */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record ListRoles() implements StaffQuery, Query<ListRoles.Response> {

        /** In the order of their names; and the names of all permissions there are, in alphabetical order. */
        public record Response(List<RoleEntry> roles, List<String> permissions) {}
    }

    /** Who the caller is. */
    @Requires(Permission.READ_CATALOGUE)
    @ReadsFrom({})
    record WhoAmI() implements StaffQuery, Query<WhoAmI.Response> {

        /** The caller, and the names of what he may do in alphabetical order. */
        public record Response(StaffEntry me, List<String> permissions) {}
    }
}
