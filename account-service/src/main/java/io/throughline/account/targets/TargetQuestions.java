package io.throughline.account.targets;

import io.throughline.account.TargetRefusal;
import io.throughline.account.targets.TargetQuery.GetTarget;
import io.throughline.account.targets.TargetQuery.GetTargetRules;
import io.throughline.account.targets.TargetQuery.ListTargets;
import io.throughline.contracts.staff.TargetEvent.TargetAppraised;
import io.throughline.contracts.staff.TargetId;
import io.throughline.platform.document.Document;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Sort;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers what is asked about targets. */
@Component
class TargetQuestions {

    private static final int USUAL = 50;

    private final DocumentStore documents;
    private final Achievements achievements;
    private final CurrentTargetRules rules;
    private final Supplier<EventStore> log;

    TargetQuestions(
            DocumentStore documents,
            Achievements achievements,
            CurrentTargetRules rules,
            ObjectProvider<EventStore> log) {
        this.documents = documents;
        this.achievements = achievements;
        this.rules = rules;
        this.log = log::getObject;
    }

    @QueryHandler
    GetTarget.Response handle(GetTarget query, Caller caller) {
        var entry = documents
                .get(TargetEntry.DOCUMENTS, query.targetId().toString())
                .map(Document::content)
                .filter(target -> caller.sees(Optional.of(target.staffId())))
                .orElseThrow(() -> new Refusal(TargetRefusal.TARGET_NOT_FOUND));
        var asOf = query.asOf().orElseGet(caller::now);
        return new GetTarget.Response(TargetStanding.of(entry, asOf, achievements), appraisals(query.targetId()));
    }

    @QueryHandler
    ListTargets.Response handle(ListTargets query, Caller caller) {
        var wanted = Filter.and(
                Filter.visible(caller.reach(), TargetEntry.STAFF),
                Filter.equal(TargetEntry.STAFF, query.staffId()),
                Filter.equal(TargetEntry.KPI, query.kpi()),
                Filter.equal(TargetEntry.STATE, query.state()));
        var page = documents.find(
                TargetEntry.DOCUMENTS,
                Find.where(wanted)
                        .sorted(Sort.ascending(TargetEntry.END))
                        .limit(query.limit().orElse(USUAL))
                        .from(query.cursor()));
        var targets = page.contents().stream()
                .map(entry -> TargetStanding.of(entry, caller.now(), achievements))
                .toList();
        return new ListTargets.Response(targets, page.next(), documents.count(TargetEntry.DOCUMENTS, wanted));
    }

    @QueryHandler
    GetTargetRules.Response handle(GetTargetRules query) {
        var now = rules.now();
        return new GetTargetRules.Response(now.version(), now.rules());
    }

    /** What was said last at each step. */
    private List<TargetAppraisal> appraisals(TargetId target) {
        Map<String, TargetAppraisal> said = new LinkedHashMap<>();
        log.get().readEvents(target.toString(), 0).asStream().forEach(message -> {
            if (message.getPayload() instanceof TargetAppraised e) {
                var provenance = Provenance.of(message.getMetaData());
                var at = provenance.occurredAt().orElse(message.getTimestamp());
                said.put(e.step().code(), new TargetAppraisal(e.step(), provenance.staff(), at, e.text()));
            }
        });
        return List.copyOf(said.values());
    }
}
