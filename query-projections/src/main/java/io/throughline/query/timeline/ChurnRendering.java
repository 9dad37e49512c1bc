package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.ACCOUNT;

import io.throughline.contracts.account.ChurnEvent;
import io.throughline.contracts.account.ChurnEvent.ChurnAverted;
import io.throughline.contracts.account.ChurnEvent.ChurnConfirmed;
import io.throughline.contracts.account.ChurnEvent.ChurnDeferred;
import io.throughline.contracts.account.ChurnEvent.ChurnReopened;
import io.throughline.contracts.account.ChurnEvent.ChurnWarned;
import io.throughline.contracts.account.ChurnEvent.CustomerOrderedAgain;
import io.throughline.contracts.account.ChurnSignal;
import java.util.stream.Collectors;

/** How it reads when a customer is about to be lost (A15, A16). */
final class ChurnRendering {

    private ChurnRendering() {}

    static Rendered churn(ChurnEvent event) {
        return switch (event) {
            case ChurnWarned e -> {
                var signals = e.signals().stream().map(ChurnRendering::words).toList();
                yield titled(
                        "Churn warning: " + signals.stream().map(Words::en).collect(Collectors.joining("; ")),
                        "流失预警：" + signals.stream().map(Words::zh).collect(Collectors.joining("；")));
            }
            case ChurnDeferred e ->
                titled("Churn deferred until " + e.until(), "暂缓流失，至" + e.until())
                        .saying(e.measures());
            case ChurnConfirmed e ->
                titled("Churn confirmed: the customer is lost", "确定流失").saying(e.reason());
            case ChurnReopened e ->
                titled("Churn to be decided again", "流失预警已恢复").saying(e.reason());
            case ChurnAverted unused -> titled("Churn averted: nothing tells of it any more", "流失预警已解除");
            case CustomerOrderedAgain e ->
                titled("Churn over: the customer ordered again", "客户重新下单，流失已解除").about("order", e.orderId());
        };
    }

    private static Words words(ChurnSignal signal) {
        return switch (signal.sign()) {
            case NO_ORDER ->
                new Words("no order for %d days".formatted(signal.figure()), "%d天未下单".formatted(signal.figure()));
            case SILENCE ->
                new Words("no touch for %d days".formatted(signal.figure()), "%d天无联系".formatted(signal.figure()));
            case COMPLAINTS ->
                new Words("%d open complaints".formatted(signal.figure()), "%d个投诉未解决".formatted(signal.figure()));
        };
    }

    private static Rendered titled(String en, String zh) {
        return Rendered.of(ACCOUNT, en, zh);
    }
}
