package io.throughline.platform.identity;

import io.throughline.contracts.staff.DepartmentEvent;
import io.throughline.contracts.staff.DepartmentEvent.DepartmentHeadNamed;
import io.throughline.contracts.staff.RoleEvent;
import io.throughline.contracts.staff.StaffEvent;
import io.throughline.contracts.staff.StaffEvent.StaffCodeAssigned;
import io.throughline.contracts.staff.StaffEvent.StaffDetailsChanged;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffEvent.StaffLeaving;
import io.throughline.contracts.staff.StaffEvent.StaffLeft;
import io.throughline.contracts.staff.StaffEvent.StaffLoginChanged;
import io.throughline.contracts.staff.StaffEvent.StaffMoved;
import io.throughline.contracts.staff.StaffEvent.StaffRolesChanged;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.lookup.LogFollower;
import io.throughline.platform.lookup.LookupPosition;
import io.throughline.platform.lookup.StoredReader;
import io.throughline.platform.message.Recorded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The staff of this process: in memory for every request, in a table for the next start. A change of the staff makes
 * another tree, which requests see as soon as it is there. Who is not found is looked for once more at the end of the log,
 * so that somebody hired a moment ago can work at once.
 */
final class StoredStaffDirectory extends StoredReader implements StaffDirectory {

    private final StaffTable table;
    private final Supplier<LogFollower> follower;
    private volatile StaffTree tree;
    private volatile boolean complete;

    StoredStaffDirectory(StaffTable table, LookupPosition stored, Supplier<LogFollower> follower) {
        super(stored);
        this.table = table;
        this.follower = follower;
        this.tree = StaffTree.of();
    }

    @Override
    public Optional<StaffMember> byLogin(String login) {
        return sure().byLogin(login).or(() -> atEndOfLog().byLogin(login));
    }

    @Override
    public Optional<StaffMember> byId(StaffId id) {
        return sure().byId(id).or(() -> atEndOfLog().byId(id));
    }

    @Override
    public List<StaffMember> all() {
        return sure().all();
    }

    @Override
    public Reach reachOf(StaffMember member) {
        return sure().reachOf(member);
    }

    @Override
    public RoleTable roles() {
        return sure().roles();
    }

    @Override
    public Map<String, StaffId> heads() {
        return sure().heads();
    }

    @Override
    protected void load() {
        tree = StaffTree.of(table.all(), table.roles(), table.heads());
    }

    /** After a start nobody is judged by what was stored before it. */
    private StaffTree sure() {
        return complete ? tree : atEndOfLog();
    }

    private StaffTree atEndOfLog() {
        follower.get().awaitEndOfLog(StoredCustomerDirectory.PATIENCE);
        complete = true;
        return tree;
    }

    @Override
    public boolean concerns(Class<?> event) {
        return Stream.of(StaffEvent.class, RoleEvent.class, DepartmentEvent.class)
                .anyMatch(family -> family.isAssignableFrom(event));
    }

    @Override
    protected Optional<Runnable> changes(List<Recorded<?>> events) {
        var staff = new LinkedHashMap<StaffId, StaffMember>();
        tree.all().forEach(member -> staff.put(member.id(), member));
        var changed = new LinkedHashMap<StaffId, StaffMember>();
        var roles = tree.roles();
        Map<String, StaffId> heads = new HashMap<>(tree.heads());
        for (var event : events) {
            if (event.event() instanceof RoleEvent role) roles = roles.after(role);
            if (event.event() instanceof DepartmentHeadNamed named) {
                named.to()
                        .ifPresentOrElse(
                                head -> heads.put(named.department(), head), () -> heads.remove(named.department()));
            }
            if (event.event() instanceof StaffEvent one) {
                fold(staff, one).ifPresent(member -> {
                    staff.put(member.id(), member);
                    changed.put(member.id(), member);
                });
            }
        }
        var before = tree;
        var after = StaffTree.of(staff.values(), roles, heads);
        tree = after;
        return Optional.of(() -> {
            table.put(new ArrayList<>(changed.values()));
            if (!after.roles().equals(before.roles())) table.put(after.roles());
            if (!after.heads().equals(before.heads())) table.putHeads(after.heads());
        });
    }

    /** The member after the event; empty for a change of somebody who was never hired. */
    static Optional<StaffMember> fold(Map<StaffId, StaffMember> staff, StaffEvent event) {
        var before = Optional.ofNullable(staff.get(event.staffId()));
        return event instanceof StaffHired hired
                ? Optional.of(hired(hired))
                : before.map(member -> after(event, member));
    }

    private static StaffMember hired(StaffHired hired) {
        return new StaffMember(
                hired.staffId(),
                hired.login(),
                hired.name().value(),
                Set.copyOf(hired.roles()),
                hired.supervisor(),
                hired.department(),
                hired.code(),
                Optional.empty());
    }

    private static StaffMember after(StaffEvent event, StaffMember m) {
        var login = event instanceof StaffLoginChanged e ? e.to() : m.login();
        var name = event instanceof StaffDetailsChanged e ? e.name().value() : m.name();
        var department = event instanceof StaffDetailsChanged e ? e.department() : m.department();
        var roles = event instanceof StaffRolesChanged e ? Set.copyOf(e.roles()) : m.roles();
        var supervisor = event instanceof StaffMoved e ? e.to() : m.supervisor();
        var code = event instanceof StaffCodeAssigned e ? Optional.of(e.code()) : m.code();
        var departure = switch (event) {
            case StaffLeaving e -> Optional.of(new Departure(e.successor(), false));
            case StaffLeft unused -> m.departure().map(d -> new Departure(d.successor(), true));
            default -> m.departure();
        };
        return new StaffMember(m.id(), login, name, roles, supervisor, department, code, departure);
    }
}
