package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.PROMISE;

import io.throughline.contracts.account.PromiseEvent;
import io.throughline.contracts.account.PromiseEvent.PromiseBroken;
import io.throughline.contracts.account.PromiseEvent.PromiseHandedOver;
import io.throughline.contracts.account.PromiseEvent.PromiseKept;
import io.throughline.contracts.account.PromiseEvent.PromiseMade;
import io.throughline.contracts.account.PromiseEvent.PromiseRenegotiated;
import io.throughline.contracts.account.PromiseEvent.PromiseReopened;
import io.throughline.contracts.account.PromiseEvent.PromiseWithdrawn;

/** How promises read (U12). */
final class PromiseRendering {

    private PromiseRendering() {}

    static Rendered promise(PromiseEvent event) {
        var rendered = switch (event) {
            case PromiseMade e ->
                titled("Promise made, due " + e.due(), "已作出承诺，期限" + e.due())
                        .saying(e.what())
                        .about("contact", e.contactId())
                        .about("interaction", e.interactionId())
                        .about(e.owner());
            case PromiseKept e -> titled("Promise kept", "承诺已兑现").saying(e.proof());
            case PromiseBroken e ->
                titled(
                                e.overdue() ? "Promise broken: its moment has passed" : "Promise broken",
                                e.overdue() ? "承诺未兑现：已逾期" : "承诺未兑现")
                        .saying(e.reason());
            case PromiseRenegotiated e ->
                titled("Promise renegotiated, due " + e.to(), "承诺已重新约定，期限" + e.to())
                        .saying(e.consent());
            case PromiseWithdrawn e -> titled("Promise withdrawn", "承诺已撤回").saying(e.reason());
            case PromiseReopened e ->
                titled("Promise reopened, due " + e.due(), "承诺已重新打开，期限" + e.due())
                        .saying(e.reason());
            case PromiseHandedOver e ->
                titled("Promise handed over", "承诺已移交").about(e.to()).about(e.from());
        };
        return rendered.about("promise", event.promiseId());
    }

    private static Rendered titled(String en, String zh) {
        return Rendered.of(PROMISE, en, zh);
    }
}
