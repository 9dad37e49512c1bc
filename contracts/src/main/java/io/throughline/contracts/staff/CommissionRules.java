package io.throughline.contracts.staff;

import io.throughline.contracts.lead.TeamRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the house pays for opportunities that are won (L22).
 *
 * @param basisPercent how much of the won value counts: all of it, or the margin that the house reckons with
 * @param stages the rates by what the owner has achieved of his target; the first from 0 percent
 * @param ownerWeight how much of it the owner gets, beside the weights of the team
 * @param team what the members of the team get by their roles; who has none of these gets nothing
 * @param lateDays what we hear of later than so many days after it was won earns nothing, such as imported deals
 */
public record CommissionRules(
        @Min(1) @Max(100) int basisPercent,
        @NotEmpty @Size(max = 20) List<@Valid @NotNull CommissionStage> stages,
        @Min(1) @Max(1_000) int ownerWeight,
        @NotNull @Size(max = 20) List<@Valid @NotNull TeamWeight> team,
        @Min(0) @Max(3_660) int lateDays) {

    /** What holds until somebody changes it. */
    public static final CommissionRules DEFAULT = new CommissionRules(
            100,
            List.of(new CommissionStage(0, 100), new CommissionStage(80, 150), new CommissionStage(100, 200)),
            80,
            List.of(new TeamWeight(TeamRole.SALES, 20), new TeamWeight(TeamRole.PRESALES, 10)),
            92);

    /** Whether the stages begin at nothing, and each comes after the one before. */
    public boolean stagesInOrder() {
        return stages.getFirst().fromPercent() == 0
                && IntStream.range(1, stages.size())
                        .allMatch(i ->
                                stages.get(i - 1).fromPercent() < stages.get(i).fromPercent());
    }

    /** Whether each role has one weight. */
    public boolean rolesDiffer() {
        return team.stream().map(TeamWeight::role).distinct().count() == team.size();
    }

    /** The rate for whoever has achieved so much. */
    public int rate(int achievedPercent) {
        return stages.stream()
                .filter(stage -> stage.fromPercent() <= achievedPercent)
                .reduce((lower, higher) -> higher)
                .map(CommissionStage::rate)
                .orElse(0);
    }

    /** The weight of a role; 0 when it gets nothing. */
    public int weight(TeamRole role) {
        return team.stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .map(TeamWeight::weight)
                .orElse(0);
    }
}
