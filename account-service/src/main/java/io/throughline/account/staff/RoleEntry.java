package io.throughline.account.staff;

import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.Sight;
import java.util.List;

/** A role, and what it allows. */
public record RoleEntry(Role role, String english, String chinese, List<String> permissions, Sight sight) {}
