package io.throughline.lead.rules;

import io.throughline.contracts.lead.CaptureRules;
import io.throughline.contracts.lead.DistributionRules;
import io.throughline.contracts.lead.FollowUpRules;
import io.throughline.contracts.lead.NurturingRules;
import io.throughline.contracts.lead.ScoreRules;
import io.throughline.platform.rules.Ruled;

/** Rules that a test fixes; the built-in ones unless told. */
public record FixedRules(
        Ruled<FollowUpRules> followUp,
        Ruled<CaptureRules> capture,
        Ruled<DistributionRules> distribution,
        Ruled<ScoreRules> score,
        Ruled<NurturingRules> nurturing)
        implements LeadRules {

    public static final FixedRules BUILT_IN = new FixedRules(
            new Ruled<>(0, FollowUpRules.DEFAULT),
            new Ruled<>(0, CaptureRules.DEFAULT),
            new Ruled<>(0, DistributionRules.DEFAULT),
            new Ruled<>(0, ScoreRules.DEFAULT),
            new Ruled<>(0, NurturingRules.DEFAULT));

    public FixedRules with(FollowUpRules rules) {
        return new FixedRules(new Ruled<>(1, rules), capture, distribution, score, nurturing);
    }

    public FixedRules with(CaptureRules rules) {
        return new FixedRules(followUp, new Ruled<>(2, rules), distribution, score, nurturing);
    }

    public FixedRules with(DistributionRules rules) {
        return new FixedRules(followUp, capture, new Ruled<>(3, rules), score, nurturing);
    }

    public FixedRules with(ScoreRules rules) {
        return new FixedRules(followUp, capture, distribution, new Ruled<>(4, rules), nurturing);
    }

    public FixedRules with(NurturingRules rules) {
        return new FixedRules(followUp, capture, distribution, score, new Ruled<>(5, rules));
    }
}
