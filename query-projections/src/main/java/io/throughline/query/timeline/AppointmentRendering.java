package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.APPOINTMENT;

import io.throughline.contracts.TimeZoneName;
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
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** How appointments read; times are those of the place where people speak of them (L17). */
final class AppointmentRendering {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private AppointmentRendering() {}

    static Rendered appointment(AppointmentEvent event) {
        var rendered = switch (event) {
            case AppointmentPlanned e -> planned(e);
            case AppointmentRescheduled e ->
                titled("moved to " + time(e.start(), e.zone()), "改期至" + time(e.start(), e.zone()))
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
        var when = time(event.start(), event.zone());
        var rendered = titled("planned for " + when, "已预约" + when)
                .saying(event.title())
                .saying(event.place())
                .about(event.owner());
        for (var contact : event.contacts()) rendered = rendered.about("contact", contact);
        for (StaffId participant : event.participants()) rendered = rendered.about(participant);
        return rendered;
    }

    private static String time(Instant moment, TimeZoneName zone) {
        return MINUTES.format(moment.atZone(zone.zone())) + " (" + zone + ")";
    }

    private static Rendered titled(String en, String zh) {
        return Rendered.of(APPOINTMENT, "Appointment " + en, "预约：" + zh);
    }
}
