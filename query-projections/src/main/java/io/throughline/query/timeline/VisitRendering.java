package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.VISIT;

import io.throughline.contracts.Channel;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.VisitEvent;
import io.throughline.contracts.account.VisitEvent.VisitCancelled;
import io.throughline.contracts.account.VisitEvent.VisitChecked;
import io.throughline.contracts.account.VisitEvent.VisitDone;
import io.throughline.contracts.account.VisitEvent.VisitHandedOver;
import io.throughline.contracts.account.VisitEvent.VisitMissed;
import io.throughline.contracts.account.VisitEvent.VisitPlanned;
import io.throughline.contracts.account.VisitEvent.VisitReopened;
import io.throughline.contracts.account.VisitEvent.VisitRescheduled;
import io.throughline.contracts.account.VisitEvent.VisitStarted;

/** How visits read (L18). */
final class VisitRendering {

    private VisitRendering() {}

    static Rendered visit(VisitEvent event) {
        var rendered = switch (event) {
            case VisitPlanned e -> planned(e);
            case VisitRescheduled e ->
                titled("moved to " + e.start(), "改期至" + e.start()).saying(e.reason());
            case VisitStarted unused -> titled("begun", "已出发");
            case VisitDone e ->
                titled("made", "已完成")
                        .touching(Channel.FACE_TO_FACE, Direction.OUTBOUND)
                        .saying(e.report())
                        .saying(e.position()
                                .map(at -> at.latitude().toPlainString() + ", "
                                        + at.longitude().toPlainString()));
            case VisitMissed unused -> titled("missed", "未按时拜访");
            case VisitCancelled e -> titled("cancelled", "已取消").saying(e.reason());
            case VisitChecked e ->
                titled(
                                e.satisfactory() ? "checked: as it should be" : "checked: to be improved",
                                e.satisfactory() ? "已检查：合格" : "已检查：需改进")
                        .saying(e.remarks());
            case VisitReopened e ->
                titled("planned again for " + e.start(), "重新安排于" + e.start()).saying(e.reason());
            case VisitHandedOver e -> titled("handed over", "已移交").about(e.to()).about(e.from());
        };
        return rendered.about("visit", event.visitId());
    }

    private static Rendered planned(VisitPlanned event) {
        var rendered = titled("planned for " + event.start(), "计划于" + event.start())
                .saying(event.purpose())
                .saying(event.place())
                .about(event.owner());
        for (var contact : event.contacts()) rendered = rendered.about("contact", contact);
        return rendered;
    }

    private static Rendered titled(String en, String zh) {
        return Rendered.of(VISIT, "Visit " + en, "拜访" + zh);
    }
}
