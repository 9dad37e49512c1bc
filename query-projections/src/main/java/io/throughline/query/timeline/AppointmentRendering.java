package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.APPOINTMENT;

import io.throughline.contracts.account.AppointmentEvent;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCancelled;
import io.throughline.contracts.account.AppointmentEvent.AppointmentCommented;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHandedOver;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHeld;
import io.throughline.contracts.account.AppointmentEvent.AppointmentPlanned;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReminded;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReopened;
import io.throughline.contracts.account.AppointmentEvent.AppointmentRescheduled;
import io.throughline.contracts.staff.StaffId;

/** How appointments read; times are those of the place where people speak of them (L17). */
final class AppointmentRendering {

    private AppointmentRendering() {}

    static Rendered appointment(AppointmentEvent event) {
        var rendered = switch (event) {
            case AppointmentPlanned e -> planned(e);
            case AppointmentRescheduled e ->
                titled("moved to " + Words.time(e.start(), e.zone()), "改期至" + Words.time(e.start(), e.zone()))
                        .saying(e.reason());
            case AppointmentReminded unused -> titled("begins soon: reminded", "即将开始：已提醒");
            case AppointmentCommented e -> titled("commented on", "有新评论").saying(e.comment());
            case AppointmentHeld e -> titled("held", "已完成").saying(e.result());
            case AppointmentCancelled e -> titled("cancelled", "已取消").saying(e.reason());
            case AppointmentReopened e -> titled("planned again", "已恢复").saying(e.reason());
            case AppointmentHandedOver e ->
                titled("handed over", "已移交").about(e.to()).about(e.from());
        };
        return rendered.about("appointment", event.appointmentId());
    }

    private static Rendered planned(AppointmentPlanned event) {
        var when = Words.time(event.start(), event.zone());
        var rendered = titled("planned for " + when, "已预约" + when)
                .saying(event.title())
                .saying(event.place())
                .about(event.owner());
        for (var contact : event.contacts()) rendered = rendered.about("contact", contact);
        for (StaffId participant : event.participants()) rendered = rendered.about(participant);
        return rendered;
    }

    private static Rendered titled(String en, String zh) {
        return Rendered.of(APPOINTMENT, "Appointment " + en, "预约：" + zh);
    }
}
