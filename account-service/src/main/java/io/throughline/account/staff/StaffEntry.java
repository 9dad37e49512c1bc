package io.throughline.account.staff;

import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import java.util.List;
import java.util.Optional;

/** A member of the staff as others see him. */
public record StaffEntry(
        StaffId staffId,
        String login,
        String name,
        List<Role> roles,
        Optional<StaffId> supervisor,
        Optional<String> department,
        Optional<String> code,
        StaffState state) {}
