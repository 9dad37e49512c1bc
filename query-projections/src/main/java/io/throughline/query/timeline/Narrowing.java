package io.throughline.query.timeline;

import io.throughline.contracts.Channel;
import io.throughline.contracts.account.Direction;
import io.throughline.platform.document.Field;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Sort;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.search.SearchRequest;
import io.throughline.query.answer.QueryRefusal;
import io.throughline.query.timeline.TimelineQueries.GetCustomerTimeline;
import io.throughline.query.timeline.TimelineQueries.SearchTimeline;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What both questions about timelines can be narrowed by. */
record Narrowing(
        Optional<String> q,
        List<TimelineKind> kind,
        List<Channel> channel,
        List<String> actor,
        Optional<Direction> direction,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> cursor) {

    static Narrowing of(GetCustomerTimeline query) {
        return new Narrowing(
                query.q(),
                query.kind(),
                query.channel(),
                query.actor(),
                query.direction(),
                query.from(),
                query.to(),
                query.cursor());
    }

    static Narrowing of(SearchTimeline query) {
        return new Narrowing(
                query.q(),
                query.kind(),
                query.channel(),
                query.actor(),
                query.direction(),
                query.from(),
                query.to(),
                query.cursor());
    }

    /** The search for it, newest first, with its facets. */
    SearchRequest request(Filter whose, int limit) {
        Refusal.refuse(
                from.isPresent() && to.isPresent() && from.get().isAfter(to.get()), QueryRefusal.PERIOD_REVERSED);
        var filter = Filter.and(
                whose,
                among(IndexedEntry.KIND, kind),
                among(IndexedEntry.CHANNEL, channel),
                among(IndexedEntry.AUTHOR, actor),
                Filter.equal(IndexedEntry.DIRECTION, direction),
                Filter.range(IndexedEntry.OCCURRED_AT, from, to));
        return SearchRequest.where(filter)
                .matching(q.map(String::strip).filter(text -> !text.isEmpty()))
                .sorted(Sort.descending(IndexedEntry.OCCURRED_AT), Sort.descending(IndexedEntry.POSITION))
                .limit(limit)
                .from(cursor)
                .counting(IndexedEntry.KIND, IndexedEntry.CHANNEL, IndexedEntry.AUTHOR);
    }

    private static Filter among(Field field, Collection<?> values) {
        return values.isEmpty() ? Filter.all() : Filter.in(field, values);
    }
}
