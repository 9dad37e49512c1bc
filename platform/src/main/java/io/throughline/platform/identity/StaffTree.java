package io.throughline.platform.identity;

import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The staff and their tree at one moment. It never changes: a change of the staff makes another tree, so whatever was
 * computed from this one stays right for it (P2, P3).
 */
public final class StaffTree implements StaffDirectory {

    /** The roles that see all customers, unless the configuration says otherwise. */
    public static final Set<Role> SEEING_EVERYTHING = Set.of(
            Role.ADMINISTRATOR,
            Role.EXECUTIVE,
            Role.AUDITOR,
            Role.SERVICE_SUPERVISOR,
            Role.SERVICE_AGENT,
            Role.MARKETING);

    private static final Set<Role> LOOKING_AFTER_CUSTOMERS = Set.of(Role.SALES_SUPERVISOR, Role.CUSTOMER_MANAGER);

    private final Set<Role> seeingEverything;
    private final Map<StaffId, StaffMember> byId;
    private final Map<String, StaffMember> byLogin;
    private final Map<StaffId, List<StaffId>> reports;
    private final Map<StaffId, Reach> reaches = new ConcurrentHashMap<>();

    private StaffTree(Collection<StaffMember> staff, Set<Role> seeingEverything) {
        this.seeingEverything = Set.copyOf(seeingEverything);
        this.byId = HashMap.newHashMap(staff.size());
        this.byLogin = HashMap.newHashMap(staff.size());
        this.reports = HashMap.newHashMap(staff.size());
        for (var member : staff) {
            byId.put(member.id(), member);
            byLogin.put(member.login(), member);
            member.supervisor()
                    .ifPresent(s ->
                            reports.computeIfAbsent(s, id -> new ArrayList<>()).add(member.id()));
        }
    }

    /** A tree of these members, with the usual roles seeing everything. */
    public static StaffTree of(StaffMember... staff) {
        return of(List.of(staff), SEEING_EVERYTHING);
    }

    /** A tree of these members, in which these roles see all customers. */
    public static StaffTree of(Collection<StaffMember> staff, Set<Role> seeingEverything) {
        return new StaffTree(staff, seeingEverything);
    }

    @Override
    public Optional<StaffMember> byLogin(String login) {
        return Optional.ofNullable(byLogin.get(login));
    }

    @Override
    public Optional<StaffMember> byId(StaffId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<StaffMember> all() {
        return byId.values().stream()
                .sorted(Comparator.comparing(StaffMember::login))
                .toList();
    }

    @Override
    public Reach reachOf(StaffMember member) {
        var known = byId.get(member.id());
        // asked about another version of him: computed, not kept
        if (!member.equals(known)) return compute(member);
        return reaches.computeIfAbsent(member.id(), id -> compute(member));
    }

    private Reach compute(StaffMember member) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(member.roles());
        if (roles.stream().anyMatch(seeingEverything::contains)) return Reach.ALL;
        if (roles.stream().noneMatch(LOOKING_AFTER_CUSTOMERS::contains)) return Reach.NONE;
        return new Reach(false, roles.contains(Role.SALES_SUPERVISOR), withAllBelow(member.id()));
    }

    /** Visits everybody once, so that a cycle, which the staff commands refuse, could not hang a request. */
    private Set<StaffId> withAllBelow(StaffId top) {
        var found = new HashSet<StaffId>();
        var open = new ArrayDeque<StaffId>();
        open.add(top);
        while (!open.isEmpty()) {
            var next = open.remove();
            if (found.add(next)) open.addAll(reports.getOrDefault(next, List.of()));
        }
        return Set.copyOf(found);
    }
}
