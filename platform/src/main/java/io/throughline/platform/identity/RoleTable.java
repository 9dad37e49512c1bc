package io.throughline.platform.identity;

import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.RoleEvent;
import io.throughline.contracts.staff.RoleEvent.RoleDefined;
import io.throughline.contracts.staff.RoleEvent.RoleRetired;
import io.throughline.contracts.staff.Sight;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the roles of the house allow (P1, P2, P8): those that are built in as the program has them, until the house defines
 * them otherwise or retires them, and those that it has added. It never changes: an event makes another table.
 *
 * @param defined the roles that the house has defined or changed
 * @param retired the built-in roles that it does without
 */
public record RoleTable(Map<Role, RoleDefinition> defined, Set<Role> retired) {

    private static final Map<Role, RoleDefinition> BUILT_IN = List.of(
                    builtIn(Role.ADMINISTRATOR, "Administrator", "系统管理员", Sight.EVERYTHING),
                    builtIn(Role.EXECUTIVE, "Executive", "高层管理者", Sight.EVERYTHING),
                    builtIn(Role.SALES_SUPERVISOR, "Sales supervisor", "销售主管", Sight.OWN_TREE_AND_UNOWNED),
                    builtIn(Role.CUSTOMER_MANAGER, "Customer manager", "客户经理", Sight.OWN_TREE),
                    builtIn(Role.SERVICE_SUPERVISOR, "Service supervisor", "客服主管", Sight.EVERYTHING),
                    builtIn(Role.SERVICE_AGENT, "Service agent", "客服人员", Sight.EVERYTHING),
                    builtIn(Role.MARKETING, "Marketing", "市场人员", Sight.EVERYTHING),
                    builtIn(Role.AUDITOR, "Auditor", "审计员", Sight.EVERYTHING))
            .stream()
            .collect(Collectors.toUnmodifiableMap(RoleDefinition::role, Function.identity()));

    /** The roles of a house that has changed nothing. */
    public static final RoleTable DEFAULT = new RoleTable(Map.of(), Set.of());

    public RoleTable {
        defined = Map.copyOf(defined);
        retired = Set.copyOf(retired);
    }

    private static RoleDefinition builtIn(Role role, String english, String chinese, Sight sight) {
        var permissions = Arrays.stream(Permission.values())
                .filter(permission -> permission.roles().contains(role))
                .collect(Collectors.toUnmodifiableSet());
        return new RoleDefinition(role, english, chinese, permissions, sight);
    }

    /** What a role is; empty when there is none of this name. */
    public Optional<RoleDefinition> find(Role role) {
        @Nullable RoleDefinition own = defined.get(role);
        if (own != null) return Optional.of(own);
        return retired.contains(role) ? Optional.empty() : Optional.ofNullable(BUILT_IN.get(role));
    }

    /** All of them, in the order of their names. */
    public List<RoleDefinition> all() {
        var names = new TreeSet<>(BUILT_IN.keySet());
        names.addAll(defined.keySet());
        return names.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** Everything that these roles allow together. */
    public Set<Permission> permissionsOf(Set<Role> roles) {
        var permissions = EnumSet.noneOf(Permission.class);
        for (var role : roles) find(role).map(RoleDefinition::permissions).ifPresent(permissions::addAll);
        return Set.copyOf(permissions);
    }

    /** Whose customers these roles let somebody see: the most that one of them does. */
    public Sight sightOf(Set<Role> roles) {
        return roles.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .map(RoleDefinition::sight)
                .max(Comparator.naturalOrder())
                .orElse(Sight.NOTHING);
    }

    /** The table after an event. */
    public RoleTable after(RoleEvent event) {
        var definitions = new HashMap<>(defined);
        var gone = new HashSet<>(retired);
        switch (event) {
            case RoleDefined as -> {
                definitions.put(as.role(), RoleDefinition.of(as));
                gone.remove(as.role());
            }
            case RoleRetired none -> {
                definitions.remove(none.role());
                gone.add(none.role());
            }
        }
        return new RoleTable(definitions, gone);
    }
}
