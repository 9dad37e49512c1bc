package io.throughline.lead.rules;

import io.throughline.contracts.lead.ScoreRules;
import io.throughline.platform.rules.Ruled;
import java.util.Optional;

/** The versions of the score rules. */
public interface ScoreVersions {

    /** That version, those proposed among them; what holds now when none is named. Refuses when there never was one. */
    Ruled<ScoreRules> get(Optional<Long> version);
}
