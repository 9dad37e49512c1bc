package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reservations: booked for a day of the window, changed, arrived, signed and found again (A29, A30). */
class ReservationPathTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Instant START = Instant.now().plus(Duration.ofDays(20));
    private static final String ZONE = "Asia/Shanghai";

    @Test
    void aGuestIsExpectedComesAndSigns() {
        String customer = aCustomerOf("manager-li", "晨光贸易有限公司");
        String reservation = booked(customer, "王小明");
        var li = as("manager-li");

        li.does("ChangeReservation", "reservationId", reservation, "booking", booking("王小明", START.plusSeconds(60)))
                .accepted();
        li.does("RecordNoShow", "reservationId", reservation).refused(409, "NOT_EXPECTED_YET");
        li.does("RecordArrival", "reservationId", reservation, "note", "提前到达").accepted();
        li.does("CancelReservation", "reservationId", reservation, "reason", "x")
                .refused(409, "RESERVATION_ENDED");
        li.does(
                        "RecordSigning",
                        "reservationId",
                        reservation,
                        "signer",
                        "王总",
                        "signedOn",
                        LocalDate.now(ZoneId.of(ZONE)),
                        "reference",
                        "HT-2026-007")
                .accepted();

        var shown = li.does("GetRelatedRecord", "recordId", reservation).accepted();
        assertThat(shown.text("record.state")).isEqualTo("DONE");
        assertThat(shown.text("record.title")).isEqualTo("王小明 · Brook & Sons");
        assertThat(shown.text("record.guest.persons")).isEqualTo("2");
        assertThat(shown.text("record.guest.requirements")).isEqualTo("无烟房，素食");
        assertThat(shown.text("record.note")).isEqualTo("提前到达");
        assertThat(shown.text("record.guest.signing.signer")).isEqualTo("王总");
        assertThat(shown.text("record.guest.signing.reference")).isEqualTo("HT-2026-007");
        assertThat(li.does("GetCustomer", "customerId", customer)
                        .accepted()
                        .each("customer.related.records", "recordId"))
                .contains(reservation);
        Eventually.holds(
                "the timeline tells it",
                WITHIN,
                () -> li.does("GetCustomerTimeline", "customerId", customer, "kind", List.of("RESERVATION"))
                        .accepted()
                        .each("entries", "event")
                        .containsAll(List.of("reservation.booked", "reservation.arrived", "reservation.signed")));
    }

    @Test
    void isFoundByGuestCompanyCustomerDayAndSignature() {
        String customer = aCustomerOf("manager-li");
        String first = booked(customer, "李雷");
        String second = booked(customer, "Hannah Müller");
        as("manager-li")
                .does(
                        "RecordSigning",
                        "reservationId",
                        second,
                        "signer",
                        "Hannah",
                        "signedOn",
                        LocalDate.now(ZoneId.of(ZONE)),
                        "reference",
                        "HT-" + customer.substring(0, 8))
                .accepted();

        assertThat(found(Map.of("customerId", customer))).containsExactlyInAnyOrder(first, second);
        assertThat(found(Map.of("customerId", customer, "q", "李雷"))).containsExactly(first);
        assertThat(found(Map.of("customerId", customer, "q", "müller"))).containsExactly(second);
        assertThat(found(Map.of("customerId", customer, "q", "brook"))).containsExactlyInAnyOrder(first, second);
        assertThat(found(Map.of("customerId", customer, "q", "素食"))).containsExactlyInAnyOrder(first, second);
        assertThat(found(Map.of("customerId", customer, "q", "ht-" + customer.substring(0, 8))))
                .containsExactly(second);
        assertThat(found(Map.of("customerId", customer, "from", START, "to", START.plusSeconds(1))))
                .containsExactlyInAnyOrder(first, second);
        assertThat(found(Map.of("customerId", customer, "from", START.plusSeconds(1), "to", START.plusSeconds(2))))
                .isEmpty();
    }

    @Test
    void theWindowIsARuleAndTellsItsVersion() {
        String customer = aCustomerOf("manager-li");
        var administrator = as("administrator");
        var far = START.plus(Duration.ofDays(5000));
        var tooFar = book(customer, "王小明", far).refused(409, "DAY_NOT_BOOKABLE");
        assertThat(tooFar.at("details").toString()).contains("first").contains("last");
        book(customer, "王小明", Instant.now().minus(Duration.ofDays(1))).refused(409, "DAY_NOT_BOOKABLE");

        long version = administrator
                .does("GetAccountRules")
                .accepted()
                .at("windowVersion")
                .asLong();
        administrator
                .does("ChangeBookingWindow", "rules", Map.of("earliestDays", 0, "days", 400))
                .accepted();
        Eventually.holds(
                "the rule holds",
                WITHIN,
                () -> administrator
                                .does("GetAccountRules")
                                .accepted()
                                .at("window.days")
                                .asInt()
                        == 400);
        assertThat(administrator
                        .does("GetAccountRules")
                        .accepted()
                        .at("windowVersion")
                        .asLong())
                .isGreaterThanOrEqualTo(version);
        book(customer, "王小明", START).accepted();
        administrator
                .does("ChangeBookingWindow", "rules", Map.of("earliestDays", 0, "days", 0))
                .refused(400, "INVALID_REQUEST");
        as("manager-li")
                .does("ChangeBookingWindow", "rules", Map.of("earliestDays", 0, "days", 9))
                .refused(403, "PERMISSION_MISSING");
    }

    @Test
    void goesWithItsCustomerAndKeepsHimOutOfTheRecycleBin() {
        String customer = aCustomerOf("manager-li", "Brook & Sons 溪谷贸易");
        String reservation = booked(customer, "王小明");
        var refused = as("manager-li")
                .does("DeleteAccount", "customerId", customer, "reason", "重复录入")
                .refused(409, "CUSTOMER_HAS_OPEN_MATTERS");
        assertThat(refused.at("details").toString()).contains("RESERVATION").contains(reservation);

        as("administrator")
                .does("TransferAccount", "customerId", customer, "to", staff("manager-kate"), "reason", "李雷已离职")
                .accepted();
        Eventually.holds(
                "it is hers",
                WITHIN,
                () -> as("administrator")
                        .does("GetRelatedRecord", "recordId", reservation)
                        .accepted()
                        .text("record.owner.id")
                        .equals(staff("manager-kate").toString()));
        as("manager-kate")
                .does("CancelReservation", "reservationId", reservation, "reason", "航班取消")
                .accepted();
        as("manager-kate")
                .does("DeleteAccount", "customerId", customer, "reason", "重复录入")
                .accepted();
    }

    @Test
    void isUndone() {
        String customer = aCustomerOf("manager-li");
        String reservation = booked(customer, "王小明");
        var li = as("manager-li");
        var cancelled = li.does("CancelReservation", "reservationId", reservation, "reason", "航班取消")
                .accepted();
        li.does("UndoCommand", "recordId", reservation, "revision", cancelled.revision())
                .accepted();
        Eventually.holds(
                "he is expected again",
                WITHIN,
                () -> li.does("GetRelatedRecord", "recordId", reservation)
                        .accepted()
                        .text("record.state")
                        .equals("OPEN"));
    }

    @Test
    void mistakesAreTold() {
        String customer = aCustomerOf("manager-li");
        String reservation = booked(customer, "王小明");
        book(customer, " ", START).refused(400, "INVALID_REQUEST");
        as("manager-kate")
                .does("BookReservation", "customerId", customer, "booking", booking("x", START))
                .refused(404, "CUSTOMER_NOT_FOUND");
        as("manager-kate").does("RecordArrival", "reservationId", reservation).refused(404, "RESERVATION_NOT_FOUND");
        as("auditor").does("RecordArrival", "reservationId", reservation).refused(403, "PERMISSION_MISSING");
        var backwards = new LinkedHashMap<>(booking("x", START));
        backwards.put("end", START);
        as("manager-li")
                .does("BookReservation", "customerId", customer, "booking", backwards)
                .refused(400, "END_BEFORE_START");
    }

    private String booked(String customer, String guest) {
        return book(customer, guest, START).accepted().id();
    }

    private Answer book(String customer, String guest, Instant start) {
        return as("manager-li")
                .does(
                        "BookReservation",
                        "reservationId",
                        newId(),
                        "customerId",
                        customer,
                        "booking",
                        booking(guest, start));
    }

    private static Map<String, Object> booking(String guest, Instant start) {
        Map<String, Object> booking = new LinkedHashMap<>();
        booking.put("guest", guest);
        booking.put("company", "Brook & Sons");
        booking.put("start", start);
        booking.put("end", start.plus(Duration.ofDays(1)));
        booking.put("zone", ZONE);
        booking.put("persons", 2);
        booking.put("requirements", "无烟房，素食");
        return booking;
    }

    private List<String> found(Map<String, Object> fields) {
        Map<String, Object> wanted = new LinkedHashMap<>(fields);
        wanted.put("kind", List.of("RESERVATION"));
        return as("manager-li").does("ListRelatedRecords", wanted).accepted().each("records", "recordId");
    }
}
