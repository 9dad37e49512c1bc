package io.throughline.lead.standing;

import io.throughline.contracts.lead.LeadId;
import io.throughline.platform.document.Document;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Page;
import io.throughline.platform.identity.Reach;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads how leads stand. */
@Component
class Standings {

    private static final int PAGE = 1_000;

    private final DocumentStore documents;

    Standings(DocumentStore documents) {
        this.documents = documents;
    }

    Optional<LeadStanding> one(LeadId lead) {
        return documents.get(LeadStanding.DOCUMENTS, lead.toString()).map(Document::content);
    }

    Map<LeadId, LeadStanding> all(Collection<LeadId> leads) {
        var ids = leads.stream().map(LeadId::toString).toList();
        return documents.getAll(LeadStanding.DOCUMENTS, ids).values().stream()
                .map(Document::content)
                .collect(Collectors.toMap(LeadStanding::leadId, standing -> standing));
    }

    long count(Filter filter) {
        return documents.count(LeadStanding.DOCUMENTS, filter);
    }

    Page<LeadStanding> find(Find find) {
        return documents.find(LeadStanding.DOCUMENTS, find);
    }

    /** Hands over every lead for which the filter holds, page by page: none is skipped, and memory does not grow. */
    void each(Filter filter, Consumer<LeadStanding> taker) {
        Optional<String> next = Optional.empty();
        do {
            var page = find(Find.where(filter).limit(PAGE).from(next));
            page.contents().forEach(taker);
            next = page.next();
        } while (next.isPresent());
    }

    static Filter visible(Reach reach) {
        return Filter.visible(reach, LeadStanding.OWNER, LeadStanding.CAPTURED_BY);
    }
}
