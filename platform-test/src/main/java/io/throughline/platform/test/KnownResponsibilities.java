package io.throughline.platform.test;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.responsibility.Responsibilities;
import io.throughline.platform.responsibility.Responsibility;
import io.throughline.platform.responsibility.ResponsibilityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the staff of a test answers for. */
public final class KnownResponsibilities implements Responsibilities {

    private final Map<StaffId, List<Responsibility>> held = new HashMap<>();

    /** He answers for this, too. */
    public KnownResponsibilities with(StaffId member, Responsibility responsibility) {
        held.computeIfAbsent(member, unused -> new ArrayList<>()).add(responsibility);
        return this;
    }

    @Override
    public int count(StaffId member) {
        return held.getOrDefault(member, List.of()).size();
    }

    @Override
    public List<Responsibility> of(StaffId member, int most) {
        return held.getOrDefault(member, List.of()).stream().limit(most).toList();
    }

    @Override
    public List<Responsibility> of(StaffId member, ResponsibilityKind kind, int most) {
        return held.getOrDefault(member, List.of()).stream()
                .filter(each -> each.kind() == kind)
                .limit(most)
                .toList();
    }
}
