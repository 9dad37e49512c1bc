package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The calendar of a customer and of the staff: appointments and visits, from the plan to what came of it (L17, L18, A9). */
class CalendarTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private final Instant thursday = Instant.now().plus(Duration.ofDays(3));

    @Test
    void anAppointmentIsInTheCalendarOfAllWhoTakePart() {
        String customer = aCustomerOf("manager-li", "晨光贸易有限公司");
        String appointment = planned(customer, thursday, List.of(staff("agent-wu"), staff("supervisor-north")));

        for (String login : List.of("manager-li", "agent-wu", "supervisor-north")) {
            assertThat(calendar("supervisor-north", login)).as(login).contains(appointment);
        }
        assertThat(calendar("manager-kate", "agent-wu")).doesNotContain(appointment);

        as("supervisor-north")
                .does("CommentOnAppointment", "appointmentId", appointment, "comment", "请带上样品")
                .accepted();
        as("manager-li")
                .does("HoldAppointment", "appointmentId", appointment, "result", "客户同意试用")
                .accepted();

        var shown = as("manager-li")
                .does("GetRelatedRecord", "recordId", appointment)
                .accepted();
        assertThat(shown.text("record.state")).isEqualTo("DONE");
        assertThat(shown.text("record.note")).isEqualTo("客户同意试用");
        assertThat(shown.text("record.place")).isEqualTo("北京路1号");
        assertThat(shown.text("record.remarks.0.text")).isEqualTo("请带上样品");
        Eventually.holds(
                "the timeline tells it",
                WITHIN,
                () -> as("manager-li")
                        .does("GetCustomerTimeline", "customerId", customer, "kind", List.of("APPOINTMENT"))
                        .accepted()
                        .each("entries", "event")
                        .containsAll(List.of("appointment.planned", "appointment.commented", "appointment.held")));
    }

    @Test
    void whoIsBusyIsToldAndHeldUpByNothing() {
        String customer = aCustomerOf("manager-han");
        Instant start = thursday.plus(Duration.ofDays(300));
        planned("manager-han", customer, start, List.of());

        Eventually.holds(
                "the overlap is told",
                WITHIN,
                () -> plan("manager-han", customer, start.plusSeconds(60), List.of())
                        .accepted()
                        .text("outcome")
                        .equals("OVERLAPS"));
    }

    @Test
    void whoTakesPartIsRemindedOnce() {
        String customer = aCustomerOf("manager-li", "Harbour Freight");
        Instant soon = Instant.now().plus(Duration.ofMinutes(20));
        String appointment = planned(customer, soon, List.of());

        Eventually.holds("it is reminded of", WITHIN, () -> events(customer).contains("appointment.reminded"));
        as("manager-li")
                .does(
                        "RescheduleAppointment",
                        "appointmentId",
                        appointment,
                        "start",
                        thursday,
                        "end",
                        thursday.plusSeconds(60),
                        "zone",
                        "Europe/London")
                .accepted();
        as("manager-li")
                .does("CancelAppointment", "appointmentId", appointment, "reason", "He is ill")
                .accepted();
        assertThat(events(customer)).filteredOn("appointment.reminded"::equals).hasSize(1);
    }

    @Test
    void aVisitIsMadeAndCheckedAndTheNextIsBetter() {
        String customer = aCustomerOf("manager-li");
        String visit = visit(customer);

        as("manager-li").does("StartVisit", "visitId", visit).accepted();
        as("manager-li")
                .does(
                        "FinishVisit",
                        "visitId",
                        visit,
                        "report",
                        "见到王总，样品已交付",
                        "position",
                        Map.of("latitude", "39.904200", "longitude", "116.407400", "accuracy", 15),
                        "photo",
                        "ab".repeat(32))
                .accepted();
        as("manager-li")
                .does("CheckVisit", "visitId", visit, "satisfactory", true, "remarks", "x")
                .refused(403, "PERMISSION_MISSING");
        as("supervisor-north")
                .does("CheckVisit", "visitId", visit, "satisfactory", false, "remarks", "Ask for the next date")
                .accepted();

        var shown = as("manager-li").does("GetRelatedRecord", "recordId", visit).accepted();
        assertThat(shown.text("record.state")).isEqualTo("DONE");
        assertThat(shown.text("record.position.latitude")).isEqualTo("39.904200");
        assertThat(shown.at("record.satisfactory").asBoolean(true)).isFalse();
        assertThat(as("manager-li")
                        .does("GetCustomer", "customerId", customer)
                        .accepted()
                        .each("customer.lastTouches", "event"))
                .contains("visit.done");
    }

    @Test
    void aVisitThatNobodyToldOfIsMissed() {
        String customer = aCustomerOf("manager-li");
        Instant longAgo = Instant.now().minus(Duration.ofDays(40));
        String visit = as("administrator")
                .when(longAgo)
                .onBehalfOf(staff("manager-li"))
                .does(
                        "PlanVisit",
                        "visitId",
                        newId(),
                        "customerId",
                        customer,
                        "purpose",
                        "回访",
                        "start",
                        longAgo.plusSeconds(60),
                        "end",
                        longAgo.plusSeconds(3600))
                .accepted()
                .id();

        Eventually.holds(
                "it is missed",
                WITHIN,
                () -> as("manager-li")
                        .does("GetRelatedRecord", "recordId", visit)
                        .accepted()
                        .text("record.state")
                        .equals("MISSED"));
    }

    @Test
    void mistakesAreTold() {
        String customer = aCustomerOf("manager-li");
        String visit = visit(customer);

        as("manager-li")
                .does(
                        "PlanAppointment",
                        Map.of(
                                "customerId",
                                customer,
                                "title",
                                "x",
                                "start",
                                thursday,
                                "end",
                                thursday,
                                "zone",
                                "Mars"))
                .refused(400, "INVALID_REQUEST");
        as("manager-li")
                .does(
                        "FinishVisit",
                        "visitId",
                        visit,
                        "report",
                        "x",
                        "position",
                        Map.of("latitude", "90.1", "longitude", "0", "accuracy", 1))
                .refused(400, "INVALID_REQUEST");
        as("manager-li")
                .does("FinishVisit", "visitId", visit, "report", "x", "photo", "no checksum")
                .refused(400, "INVALID_REQUEST");
        as("manager-kate").does("StartVisit", "visitId", visit).refused(404, "VISIT_NOT_FOUND");
    }

    private String planned(String customer, Instant start, List<?> participants) {
        return planned("manager-li", customer, start, participants);
    }

    private String planned(String login, String customer, Instant start, List<?> participants) {
        return plan(login, customer, start, participants).accepted().id();
    }

    private Answer plan(String login, String customer, Instant start, List<?> participants) {
        return as(login)
                .does(
                        "PlanAppointment",
                        "appointmentId",
                        newId(),
                        "customerId",
                        customer,
                        "title",
                        "合同谈判",
                        "start",
                        start,
                        "end",
                        start.plus(Duration.ofHours(1)),
                        "zone",
                        "Asia/Shanghai",
                        "place",
                        "北京路1号",
                        "participants",
                        participants,
                        "reminderMinutes",
                        30);
    }

    private String visit(String customer) {
        return as("manager-li")
                .does(
                        "PlanVisit",
                        "visitId",
                        newId(),
                        "customerId",
                        customer,
                        "purpose",
                        "交付样品",
                        "start",
                        thursday,
                        "end",
                        thursday.plusSeconds(7200))
                .accepted()
                .id();
    }

    private List<String> calendar(String reader, String member) {
        return as(reader)
                .does(
                        "ListRelatedRecords",
                        "staff",
                        staff(member),
                        "from",
                        thursday.minusSeconds(60),
                        "to",
                        thursday.plusSeconds(60),
                        "limit",
                        200)
                .accepted()
                .each("records", "recordId");
    }

    private List<String> events(String customer) {
        return as("manager-li")
                .does("GetCustomerTimeline", "customerId", customer)
                .accepted()
                .each("entries", "event");
    }
}
