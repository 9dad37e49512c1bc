package io.throughline.account.commission;

import io.throughline.account.commission.CommissionQuery.GetCommissionRules;
import io.throughline.account.commission.CommissionQuery.ListCommissions;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.document.Sort;
import io.throughline.platform.identity.Caller;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers what is asked about commissions. */
@Component
class CommissionQuestions {

    private static final int USUAL = 50;

    private final DocumentStore documents;
    private final CurrentCommissionRules rules;

    CommissionQuestions(DocumentStore documents, CurrentCommissionRules rules) {
        this.documents = documents;
        this.rules = rules;
    }

    /** Whoever gets a share learns what the whole is made of, and of the other shares only those within his reach. */
    @QueryHandler
    ListCommissions.Response handle(ListCommissions query, Caller caller) {
        var wanted = Filter.and(
                Filter.visible(caller.reach(), CommissionDocument.STAFF),
                Filter.equal(CommissionDocument.STAFF, query.staffId()),
                Filter.equal(CommissionDocument.STATE, query.state()));
        var page = documents.find(
                CommissionDocument.TYPE,
                Find.where(wanted)
                        .sorted(Sort.descending(CommissionDocument.EARNED_AT))
                        .limit(query.limit().orElse(USUAL))
                        .from(query.cursor()));
        var commissions = page.contents().stream()
                .map(document -> document.entry().showing(share -> caller.sees(Optional.of(share.staffId()))))
                .toList();
        return new ListCommissions.Response(commissions, page.next(), documents.count(CommissionDocument.TYPE, wanted));
    }

    @QueryHandler
    GetCommissionRules.Response handle(GetCommissionRules query) {
        var now = rules.now();
        return new GetCommissionRules.Response(now.version(), now.rules());
    }
}
