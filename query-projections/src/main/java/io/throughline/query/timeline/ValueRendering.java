package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.ACCOUNT;

import io.throughline.contracts.account.ValueClass;
import io.throughline.contracts.account.ValueEvent;
import io.throughline.contracts.account.ValueEvent.ValueClassesChanged;
import java.util.List;
import java.util.stream.Collectors;

/** How it reads of what value a customer is (A18, A19). */
final class ValueRendering {

    private ValueRendering() {}

    static Rendered value(ValueEvent event) {
        return switch (event) {
            case ValueClassesChanged e -> {
                var figures = e.figures();
                yield Rendered.of(
                        ACCOUNT,
                        "Value: %s (ordered %s, before %s; %d orders, %d complaints)"
                                .formatted(
                                        classes(e.to()).en(),
                                        figures.sum(),
                                        figures.before(),
                                        figures.orders(),
                                        figures.complaints()),
                        "客户价值：%s（订单额%s，上期%s；%d个订单，%d个投诉）"
                                .formatted(
                                        classes(e.to()).zh(),
                                        figures.sum(),
                                        figures.before(),
                                        figures.orders(),
                                        figures.complaints()));
            }
        };
    }

    private static Words classes(List<ValueClass> classes) {
        if (classes.isEmpty()) return new Words("ordinary customer", "普通客户");
        var words = classes.stream().map(ValueRendering::words).toList();
        return new Words(
                words.stream().map(Words::en).collect(Collectors.joining(", ")),
                words.stream().map(Words::zh).collect(Collectors.joining("、")));
    }

    private static Words words(ValueClass one) {
        return switch (one) {
            case VALUE -> new Words("value customer", "价值客户");
            case GOLD -> new Words("gold customer", "金牌客户");
            case RISING -> new Words("rising", "价值上升");
            case FALLING -> new Words("falling", "价值下降");
            case PROBLEM -> new Words("problem customer", "问题客户");
        };
    }
}
