package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.CARE;

import io.throughline.contracts.account.CareEvent;
import io.throughline.contracts.account.CareEvent.CareArranged;
import io.throughline.contracts.account.CareEvent.CareDue;
import io.throughline.contracts.account.CareEvent.CareGiven;
import io.throughline.contracts.account.CareEvent.CareHandedOver;
import io.throughline.contracts.account.CareEvent.CareResumed;
import io.throughline.contracts.account.CareEvent.CareSkipped;
import io.throughline.contracts.account.CareEvent.CareStopped;
import io.throughline.contracts.account.CareOccasion;

/** How birthdays, anniversaries and festivals read (A17). */
final class CareRendering {

    private CareRendering() {}

    static Rendered care(CareEvent event) {
        var rendered = switch (event) {
            case CareArranged e -> {
                var occasion = words(e.occasion());
                yield titled("arranged: " + occasion.en(), "已安排：" + occasion.zh())
                        .saying(e.title())
                        .saying(e.festival())
                        .about("contact", e.contactId())
                        .about(e.owner());
            }
            case CareDue e -> titled("suggested", "建议").saying(e.suggestion());
            case CareGiven e -> titled("given", "已完成").saying(e.note());
            case CareSkipped e -> titled("passed over this year", "今年已略过").saying(e.reason());
            case CareStopped e -> titled("stopped: not wanted any more", "已停止").saying(e.reason());
            case CareResumed e -> titled("resumed", "已恢复").saying(e.reason());
            case CareHandedOver e -> titled("handed over", "已移交").about(e.to()).about(e.from());
        };
        return rendered.about("care", event.careId());
    }

    private static Words words(CareOccasion occasion) {
        return switch (occasion) {
            case BIRTHDAY -> new Words("birthday", "生日");
            case ANNIVERSARY -> new Words("anniversary", "纪念日");
            case FESTIVAL -> new Words("festival", "节日");
        };
    }

    private static Rendered titled(String en, String zh) {
        return Rendered.of(CARE, "Care " + en, "客户关怀" + zh);
    }
}
