package io.throughline.platform.identity;

import io.throughline.contracts.staff.StaffId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    private final RoleTable roles;
    private final Map<String, StaffId> heads;
    private final Map<StaffId, StaffMember> byId;
    private final Map<String, StaffMember> byLogin;
    private final Map<StaffId, List<StaffId>> reports;
    private final Map<StaffId, Reach> reaches = new ConcurrentHashMap<>();

    private StaffTree(Collection<StaffMember> staff, RoleTable roles, Map<String, StaffId> heads) {
        this.roles = roles;
        this.heads = Map.copyOf(heads);
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

    /** A tree of these members, with the roles as they are by default, and nobody who heads a department. */
    public static StaffTree of(StaffMember... staff) {
        return of(List.of(staff), RoleTable.DEFAULT, Map.of());
    }

    /** A tree of these members, with these roles and these heads of departments. */
    public static StaffTree of(Collection<StaffMember> staff, RoleTable roles, Map<String, StaffId> heads) {
        return new StaffTree(staff, roles, heads);
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
        if (!member.works()) return Reach.NONE;
        return switch (roles.sightOf(member.roles())) {
            case EVERYTHING -> Reach.ALL;
            case OWN_TREE_AND_UNOWNED -> new Reach(false, true, ownersSeenBy(member.id()));
            case OWN_TREE -> new Reach(false, false, ownersSeenBy(member.id()));
            case NOTHING -> Reach.NONE;
        };
    }

    @Override
    public RoleTable roles() {
        return roles;
    }

    @Override
    public Map<String, StaffId> heads() {
        return heads;
    }

    private Set<StaffId> ownersSeenBy(StaffId member) {
        var seen = withAllBelow(member);
        byId.values().stream()
                .filter(m ->
                        m.department().map(heads::get).filter(member::equals).isPresent())
                .forEach(m -> seen.add(m.id()));
        return Set.copyOf(seen);
    }

    /** Visits everybody once, so that a cycle, which the staff commands refuse, could not hang a request. */
    private Set<StaffId> withAllBelow(StaffId top) {
        Set<StaffId> found = new HashSet<>();
        var open = new ArrayDeque<StaffId>();
        open.add(top);
        while (!open.isEmpty()) {
            var next = open.remove();
            if (found.add(next)) open.addAll(reports.getOrDefault(next, List.of()));
        }
        return found;
    }
}
