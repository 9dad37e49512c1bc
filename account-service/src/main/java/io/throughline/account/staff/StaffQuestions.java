package io.throughline.account.staff;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.AccountRefusal;
import io.throughline.account.staff.StaffQuery.ListDepartments;
import io.throughline.account.staff.StaffQuery.ListResponsibilities;
import io.throughline.account.staff.StaffQuery.ListRoles;
import io.throughline.account.staff.StaffQuery.ListStaff;
import io.throughline.account.staff.StaffQuery.WhoAmI;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.responsibility.Responsibilities;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what is asked about the staff. */
@Component
class StaffQuestions {

    private static final int SHOWN = 200;

    private final StaffDirectory staff;
    private final Responsibilities responsibilities;

    StaffQuestions(StaffDirectory staff, Responsibilities responsibilities) {
        this.staff = staff;
        this.responsibilities = responsibilities;
    }

    @QueryHandler
    ListStaff.Response handle(ListStaff query, Caller caller) {
        var above = chainOf(caller);
        return new ListStaff.Response(staff.all().stream()
                .filter(m -> above.contains(m.id()) || caller.sees(Optional.of(m.id())))
                .map(StaffQuestions::entry)
                .toList());
    }

    @QueryHandler
    ListResponsibilities.Response handle(ListResponsibilities query, Caller caller) {
        var member = staff.byId(query.staffId()).map(StaffMember::id);
        refuse(member.isEmpty() || !caller.sees(member), AccountRefusal.STAFF_NOT_FOUND);
        return new ListResponsibilities.Response(
                responsibilities.count(query.staffId()), responsibilities.of(query.staffId(), SHOWN));
    }

    @QueryHandler
    ListDepartments.Response handle(ListDepartments unused) {
        var heads = staff.heads();
        var members = staff.all().stream()
                .filter(StaffMember::works)
                .flatMap(m -> m.department().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(m -> 1)));
        var names = new TreeSet<>(members.keySet());
        names.addAll(heads.keySet());
        return new ListDepartments.Response(names.stream()
                .map(name -> {
                    var head = Optional.ofNullable(heads.get(name));
                    var headName = head.flatMap(staff::byId).map(StaffMember::name);
                    return new DepartmentEntry(name, head, headName, members.getOrDefault(name, 0));
                })
                .toList());
    }

    @QueryHandler
    WhoAmI.Response handle(WhoAmI query, Caller caller) {
        var me = caller.member().orElseThrow(() -> new Refusal(AccountRefusal.STAFF_NOT_FOUND));
        return new WhoAmI.Response(entry(me), names(caller.permissions()));
    }

    @QueryHandler
    ListRoles.Response handle(ListRoles query) {
        var roles = staff.roles().all().stream()
                .map(r -> new RoleEntry(r.role(), r.english(), r.chinese(), names(r.permissions()), r.sight()))
                .toList();
        return new ListRoles.Response(roles, names(Set.of(Permission.values())));
    }

    private static List<String> names(Set<Permission> permissions) {
        return permissions.stream().map(Permission::name).sorted().toList();
    }

    /** The caller and those above him, to the top of his tree. */
    private Set<StaffId> chainOf(Caller caller) {
        Set<StaffId> chain = new HashSet<>();
        var next = caller.member();
        while (next.isPresent() && chain.add(next.get().id())) {
            next = next.get().supervisor().flatMap(staff::byId);
        }
        return chain;
    }

    private static StaffEntry entry(StaffMember member) {
        return new StaffEntry(
                member.id(),
                member.login(),
                member.name(),
                member.roles().stream().sorted().toList(),
                member.supervisor(),
                member.department(),
                member.code(),
                member.departure()
                        .map(d -> d.gone() ? StaffState.LEFT : StaffState.LEAVING)
                        .orElse(StaffState.WORKING));
    }
}
