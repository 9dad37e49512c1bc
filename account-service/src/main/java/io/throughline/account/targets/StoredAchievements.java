package io.throughline.account.targets;

import io.throughline.contracts.staff.Figure;
import io.throughline.contracts.staff.Kpi;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.projection.ProjectionRefusal;
import io.throughline.platform.projection.Projections;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/**
 * Adds up what is credited to somebody or, for a team, to whoever is below him now. The lookup may be some moments behind;
 * while it is being rebuilt, nothing is concluded from it.
 */
@Component
class StoredAchievements implements Achievements {

    private static final int PAGE = 1_000;

    private final DocumentStore store;
    private final StaffDirectory staff;
    private final Projections projections;

    StoredAchievements(DocumentStore store, StaffDirectory staff, Projections projections) {
        this.store = store;
        this.staff = staff;
        this.projections = projections;
    }

    @Override
    public Figure of(Aim aim, Instant at) {
        if (projections.isRebuilding(Credits.NAME)) throw new Refusal(ProjectionRefusal.REBUILDING);
        var terms = aim.terms();
        var before = at.isBefore(terms.end()) ? at : terms.end();
        var credited = Filter.and(
                Filter.in(Credit.STAFF, aim.team() ? withAllBelow(aim.staffId()) : Set.of(aim.staffId())),
                Filter.equal(Credit.KIND, CreditKind.of(aim.kpi())),
                Filter.range(Credit.AT, Optional.of(terms.start()), Optional.of(before)));
        return aim.kpi() == Kpi.WON_VALUE
                ? Figure.of(sum(credited, currency(aim)))
                : Figure.of(Math.toIntExact(store.count(Credit.DOCUMENTS, credited)));
    }

    /** Deals in other currencies are no part of the goal. */
    private Money sum(Filter credited, CurrencyUnit currency) {
        var sum = Money.zero(currency);
        Optional<String> next = Optional.empty();
        do {
            var page = store.find(
                    Credit.DOCUMENTS, Find.where(credited).limit(PAGE).from(next));
            for (var credit : page.contents()) {
                var value =
                        credit.value().filter(money -> money.getCurrencyUnit().equals(currency));
                if (value.isPresent()) sum = sum.plus(value.get());
            }
            next = page.next();
        } while (next.isPresent());
        return sum;
    }

    private static CurrencyUnit currency(Aim aim) {
        return aim.terms().goal().amount().orElseThrow().getCurrencyUnit();
    }

    private Set<StaffId> withAllBelow(StaffId top) {
        return staff.all().stream()
                .map(StaffMember::id)
                .filter(member -> staff.isOrStandsAbove(top, member))
                .collect(Collectors.toSet());
    }
}
