package io.throughline.account.staff;

import io.throughline.contracts.staff.StaffId;
import java.util.Optional;

/**
 * A department as everybody sees it.
 *
 * @param head who heads it; empty when nobody does: nothing can be allocated to it
 * @param headName what he is called
 * @param members how many work in it
 */
public record DepartmentEntry(String department, Optional<StaffId> head, Optional<String> headName, int members) {}
