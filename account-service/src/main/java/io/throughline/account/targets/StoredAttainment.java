package io.throughline.account.targets;

import io.throughline.contracts.staff.Kpi;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Sort;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads it from the lookups of targets and credits; of several targets that run, the one that ends first counts. */
@Component
class StoredAttainment implements Attainment {

    private final DocumentStore documents;
    private final Achievements achievements;

    StoredAttainment(DocumentStore documents, Achievements achievements) {
        this.documents = documents;
        this.achievements = achievements;
    }

    @Override
    public Optional<Integer> before(StaffId staffId, Instant at) {
        var his = Filter.and(
                Filter.equal(TargetEntry.STAFF, staffId),
                Filter.equal(TargetEntry.KPI, Kpi.WON_VALUE),
                Filter.equal(TargetEntry.TEAM, false),
                Filter.in(TargetEntry.STATE, Set.of(TargetState.OPEN, TargetState.ENDED)),
                Filter.range(TargetEntry.END, Optional.of(at.plusNanos(1)), Optional.empty()),
                Filter.range(TargetEntry.START, Optional.empty(), Optional.of(at.plusNanos(1))));
        return documents
                .find(
                        TargetEntry.DOCUMENTS,
                        Find.where(his).sorted(Sort.ascending(TargetEntry.END)).limit(1))
                .contents()
                .stream()
                .findFirst()
                .map(target -> TargetStanding.of(target, at, achievements).achievedPercent());
    }
}
