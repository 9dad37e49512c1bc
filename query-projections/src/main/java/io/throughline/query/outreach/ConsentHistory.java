package io.throughline.query.outreach;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.marketing.Purpose;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What one customer said, with both clocks (N1, N2): from when a word counts, and since when we know of it.
 *
 * @param words what he said himself, and what prospects said who were joined to him
 */
record ConsentHistory(List<Known> words) {

    /** A word, and since when it is known to be this customer's. */
    record Known(ConsentLine word, Instant since) {}

    private record Matter(Purpose purpose, Channel channel) {}

    private static final Comparator<Matter> BY_PURPOSE_AND_CHANNEL =
            Comparator.comparing(Matter::purpose).thenComparing(Matter::channel);

    /** Of two words the later one stands; of two for the same moment the no, in whatever order they were recorded. */
    private static final BinaryOperator<ConsentLine> LAST =
            BinaryOperator.maxBy(Comparator.comparing(ConsentLine::occurredAt).thenComparing(ConsentLine::kind));

    /**
     * The history of a customer.
     *
     * @param lines his lines, and those of the prospects who were joined to him
     */
    static ConsentHistory of(CustomerId customer, List<ConsentLine> lines) {
        Map<CustomerId, Instant> joined = new HashMap<>();
        for (var line : lines) {
            line.prospect().ifPresent(prospect -> joined.merge(prospect, line.recordedAt(), ConsentHistory::earlier));
        }
        return new ConsentHistory(lines.stream()
                .filter(ConsentLine::isWord)
                .map(word -> new Known(word, since(word, customer, joined)))
                .toList());
    }

    /** The last word for each purpose and channel at a moment, as far as it was known at another one. */
    List<ConsentLine> at(Instant validAt, Instant knownAt) {
        Map<Matter, ConsentLine> last = new TreeMap<>(BY_PURPOSE_AND_CHANNEL);
        for (var known : words) {
            var word = known.word();
            if (known.since().isAfter(knownAt) || word.occurredAt().isAfter(validAt)) continue;
            last.merge(new Matter(word.purpose().orElseThrow(), word.channel().orElseThrow()), word, LAST);
        }
        return List.copyOf(last.values());
    }

    /** A prospect's word is the customer's from the moment on at which we knew that they are one. */
    private static Instant since(ConsentLine word, CustomerId customer, Map<CustomerId, Instant> joined) {
        if (word.customerId().equals(customer)) return word.recordedAt();
        return later(word.recordedAt(), joined.getOrDefault(word.customerId(), word.recordedAt()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
