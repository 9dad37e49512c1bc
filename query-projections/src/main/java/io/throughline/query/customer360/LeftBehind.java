package io.throughline.query.customer360;

import io.throughline.query.answer.Who;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Open work of a customer that did not follow him, or has not yet (A13, U14). */
final class LeftBehind {

    private LeftBehind() {}

    /** Of nobody's service requests the desk takes care: only those of former owners count. */
    static long count(CustomerDraft draft) {
        Set<String> former = new HashSet<>();
        draft.owners.forEach(ownership -> ownership.owner().ifPresent(who -> former.add(who.id())));
        draft.owner.ifPresent(who -> former.remove(who.id()));
        if (former.isEmpty()) return 0;
        Stream<Optional<Who>> sales = Stream.concat(
                draft.leads.stream().filter(SalesFold::isOpen).map(lead -> lead.assignee()),
                draft.opportunities.stream().filter(SalesFold::isOpen).map(one -> one.owner()));
        Stream<Optional<Who>> requests =
                draft.serviceRequests.stream().filter(CareFold::isOpen).map(request -> request.handler());
        return sales.filter(who -> isWith(former, who) || (who.isEmpty() && draft.owner.isPresent()))
                        .count()
                + requests.filter(who -> isWith(former, who)).count();
    }

    private static boolean isWith(Set<String> former, Optional<Who> who) {
        return who.map(Who::id).filter(former::contains).isPresent();
    }
}
