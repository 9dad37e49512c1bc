package io.throughline.account.trade;

import io.throughline.contracts.account.ChurnRules;
import io.throughline.contracts.account.ChurnSign;
import io.throughline.contracts.account.ChurnSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What tells at a moment that a customer is about to be lost. */
final class ChurnSignals {

    private ChurnSignals() {}

    /** The signals, in the order of their signs; none of somebody who never ordered. */
    static List<ChurnSignal> of(Trade trade, ChurnRules rules, Instant now) {
        return trade.lastOrder().stream()
                .flatMap(last -> Stream.of(
                        signal(ChurnSign.NO_ORDER, days(last.at(), now), rules.noOrderDays()),
                        signal(ChurnSign.SILENCE, days(trade.lastTouch(), now), rules.silenceDays()),
                        signal(ChurnSign.COMPLAINTS, trade.openComplaints(), rules.openComplaints())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether we have known long enough of what he ordered last to say that he orders no more. */
    static boolean areSettled(Trade trade, ChurnRules rules, Instant now) {
        var settling = Duration.ofDays(rules.settlingDays());
        return trade.orders().stream()
                .noneMatch(order -> order.known().plus(settling).isAfter(now));
    }

    private static Optional<ChurnSignal> signal(ChurnSign sign, long figure, long limit) {
        return limit > 0 && figure >= limit ? Optional.of(new ChurnSignal(sign, figure, limit)) : Optional.empty();
    }

    private static long days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }
}
