package io.throughline.account.targets;

import io.throughline.contracts.staff.Figure;
import io.throughline.contracts.staff.Kpi;
import io.throughline.contracts.staff.StaffId;
import io.throughline.contracts.staff.TargetTerms;
import java.time.Duration;
import java.time.Instant;

/** What a target aims at: who, by himself or with all below him, what, how much and when. */
record Aim(StaffId staffId, boolean team, Kpi kpi, TargetTerms terms) {

    /** How much of the time has passed at a moment: 0 to 100 percent. */
    int elapsedPercent(Instant at) {
        if (!at.isAfter(terms.start())) return 0;
        if (!at.isBefore(terms.end())) return 100;
        double passed = Duration.between(terms.start(), at).toMillis();
        return (int)
                (100 * passed / Duration.between(terms.start(), terms.end()).toMillis());
    }

    /** What should have been achieved by a moment, if every day brought as much as any other. */
    Figure expected(Instant at) {
        return terms.goal().share(elapsedPercent(at));
    }

    Aim with(TargetTerms others) {
        return new Aim(staffId, team, kpi, others);
    }
}
