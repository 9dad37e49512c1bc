package io.throughline.lead.rules;

import io.throughline.contracts.lead.CaptureRules;
import io.throughline.contracts.lead.DistributionRules;
import io.throughline.contracts.lead.FollowUpRules;
import io.throughline.contracts.lead.NurturingRules;
import io.throughline.contracts.lead.ScoreRules;
import io.throughline.platform.rules.Ruled;

/** The rules for leads that hold now, each with its version: a parameter of handlers. */
public interface LeadRules {

    /** How soon somebody must be in touch. */
    Ruled<FollowUpRules> followUp();

    /** What is looked for at capture. */
    Ruled<CaptureRules> capture();

    /** Who gets which leads. */
    Ruled<DistributionRules> distribution();

    /** How points are counted. */
    Ruled<ScoreRules> score();

    /** By which plans leads are nurtured. */
    Ruled<NurturingRules> nurturing();
}
