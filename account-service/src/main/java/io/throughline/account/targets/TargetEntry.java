package io.throughline.account.targets;

import io.throughline.contracts.staff.Kpi;
import io.throughline.contracts.staff.StaffId;
import io.throughline.contracts.staff.TargetEvent.TargetSet;
import io.throughline.contracts.staff.TargetId;
import io.throughline.contracts.staff.TargetTerms;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import java.util.List;
import java.util.stream.Stream;

/**
 * A target as lists show it; what was said of it is only in the log.
 *
 * @param warnings since it was set or corrected
 */
public record TargetEntry(
        TargetId targetId,
        StaffId staffId,
        boolean team,
        Kpi kpi,
        TargetTerms terms,
        TargetState state,
        List<TargetWarning> warnings) {

    static final Field STAFF = Field.text("staffId");
    static final Field KPI = Field.text("kpi");
    static final Field STATE = Field.text("state");
    static final Field TEAM = Field.flag("team");
    static final Field START = Field.time("terms.start");
    static final Field END = Field.time("terms.end");

    static final DocumentType<TargetEntry> DOCUMENTS = DocumentType.of("targets", TargetEntry.class)
            .indexed(STAFF, END)
            .indexed(STAFF, KPI, TEAM, START)
            .indexed(STATE, END)
            .indexed(KPI)
            .indexed(END);

    static TargetEntry of(TargetSet event) {
        return new TargetEntry(
                event.targetId(),
                event.staffId(),
                event.team(),
                event.kpi(),
                event.terms(),
                TargetState.OPEN,
                List.of());
    }

    Aim aim() {
        return new Aim(staffId, team, kpi, terms);
    }

    TargetEntry in(TargetState other) {
        return new TargetEntry(targetId, staffId, team, kpi, terms, other, warnings);
    }

    TargetEntry corrected(TargetTerms others) {
        return new TargetEntry(targetId, staffId, team, kpi, others, TargetState.OPEN, List.of());
    }

    TargetEntry warned(TargetWarning warning) {
        var all = Stream.concat(warnings.stream(), Stream.of(warning)).toList();
        return new TargetEntry(targetId, staffId, team, kpi, terms, state, all);
    }
}
