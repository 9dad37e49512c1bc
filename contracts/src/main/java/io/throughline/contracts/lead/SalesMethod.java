package io.throughline.contracts.lead;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way to sell, step by step (L13, 000:147). What an opportunity is counted as in the forecast follows from how likely it
 * is won, unless somebody judged otherwise.
 *
 * @param steps in the order in which they are taken
 * @param bestCaseFrom from this probability on it counts as best case, in percent
 * @param commitFrom from this probability on it counts as committed, in percent; not below {@code bestCaseFrom}
 */
public record SalesMethod(
        @NotNull MethodId id,
        @NotNull @Valid Wording name,
        @Size(min = 1, max = 30) List<@NotNull @Valid SalesStep> steps,
        @Min(0) @Max(100) int bestCaseFrom,
        @Min(0) @Max(100) int commitFrom) {

    /** The eight steps that all business units should follow (003:167). It is what old opportunities follow, so it stays as it is. */
    public static final SalesMethod EIGHT_STEPS = new SalesMethod(
            new MethodId("EIGHT_STEPS"),
            new Wording("eight steps", "八步销售法"),
            List.of(
                    step("PROSPECTING", "prospecting", "寻找准客户", 10),
                    step("ENGAGING", "engaging", "约见拜访", 20),
                    step("TRUST", "trust", "建立信任", 30),
                    step("NEEDS", "needs", "挖掘需求", 40),
                    step("SOLUTION", "solution", "研究方案", 50),
                    step("PROPOSAL", "proposal", "提出方案", 65),
                    step("COMMITMENT", "commitment", "签约承诺", 85),
                    step("SATISFACTION", "satisfaction", "客户满意", 95)),
            50,
            80);

    /** The step of this id. */
    public Optional<SalesStep> step(StageId stage) {
        return steps.stream().filter(step -> step.id().equals(stage)).findFirst();
    }

    /** The place of a step, from 0; -1 when the method has no such step. */
    public int place(StageId stage) {
        for (int place = 0; place < steps.size(); place++) {
            if (steps.get(place).id().equals(stage)) return place;
        }
        return -1;
    }

    /** Where an opportunity begins. */
    public StageId first() {
        return steps.getFirst().id();
    }

    /** What an opportunity of this probability counts as, unless somebody judged otherwise. */
    public ForecastCategory category(int probability) {
        if (probability >= commitFrom) return ForecastCategory.COMMIT;
        return probability >= bestCaseFrom ? ForecastCategory.BEST_CASE : ForecastCategory.PIPELINE;
    }

    private static SalesStep step(String id, String en, String zh, int probability) {
        return new SalesStep(new StageId(id), new Wording(en, zh), probability, Set.of());
    }
}
