package io.throughline.contracts.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The plans by which leads are nurtured (L4). The first plan whose tags or behaviours fit starts by itself. */
public record NurturingRules(@Size(max = 50) List<@Valid NurturingPlan> plans) {

    /** There are no plans until somebody makes one. */
    public static final NurturingRules DEFAULT = new NurturingRules(List.of());
}
