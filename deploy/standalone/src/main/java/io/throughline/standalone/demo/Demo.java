package io.throughline.standalone.demo;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.LeadId;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Plays three weeks of a small company with two customers, one Chinese and one European, step by step through the HTTP
 * door, each step as the member of the staff whose work it is. Played a second time it changes nothing.
 */
public final class Demo {

    private static final UUID ZHANG = prospect("zhang");
    private static final UUID BERG = prospect("berg");
    private static final UUID PUMP = id("product", "pump");
    private static final int WEEKS_AGO_DAYS = 21;

    private final HttpDoor door;
    private final PrintStream out;
    private final LocalDate begin;
    private int step;

    /**
     * Prepares the play.
     *
     * @param http the suite's HTTP address
     * @param tokens the bearer token of a member of the staff, by login
     */
    public Demo(URI http, Function<String, String> tokens, Clock clock, PrintStream out) {
        this.door = new HttpDoor(http, tokens);
        this.out = out;
        this.begin = LocalDate.now(clock.withZone(ZoneOffset.UTC)).minusDays(WEEKS_AGO_DAYS);
    }

    /** Plays, then shows one customer's timeline and a search in it. */
    public void play() {
        try (door) {
            if (door.get("auditor", "/v1/customers/" + ZHANG).status() == 200) {
                out.println("The demo has been played on this data already; nothing is changed.");
            } else {
                aProductToSell();
                aLeadBecomesACustomer();
                theCustomerBuys();
                aComplaintHoldsAdvertisingBack();
                aCustomerInEnglish();
            }
            show();
        }
    }

    private void aProductToSell() {
        did(
                "administrator",
                0,
                "8:00",
                "adds a product: the pump 水泵 P-100",
                "/v1/products",
                Map.of("productId", PUMP, "code", "P-100", "name", "Pump P-100 水泵", "listPrice", money("12800.00")));
    }

    private void aLeadBecomesACustomer() {
        UUID lead = id("lead", "zhang");
        did(
                "marketing",
                0,
                "9:30",
                "captures a lead from a landing page: 张伟, 北京星河科技",
                "/v1/leads",
                Map.of(
                        "leadId", lead,
                        "name", "张伟",
                        "organisation", "北京星河科技有限公司",
                        "phone", "+86 10 6552 9988",
                        "email", "zhang.wei@xinghe.example",
                        "source", "LANDING_PAGE",
                        "interest", "想了解水泵的价格和交货时间"));
        did(
                "supervisor-north",
                0,
                "10:00",
                "assigns it to Li Lei (李雷)",
                "/v1/leads/" + lead + "/assign",
                Map.of("assignee", staff("manager-li")));
        did(
                "manager-li",
                0,
                "14:20",
                "calls",
                "/v1/leads/" + lead + "/contact",
                Map.of("channel", "PHONE", "note", "客户需要三台水泵，月底前交货，态度很友好"));
        did("manager-li", 1, "9:00", "qualifies it", "/v1/leads/" + lead + "/qualify", Map.of());
        did(
                "manager-li",
                1,
                "9:05",
                "converts it: an account, a contact and an opportunity",
                "/v1/leads/" + lead + "/convert",
                Map.of(
                        "opportunity",
                        Map.of(
                                "opportunityId",
                                id("opportunity", "zhang"),
                                "title",
                                "三台水泵",
                                "expectedValue",
                                money("38400.00"))));
    }

    private void theCustomerBuys() {
        UUID opportunity = id("opportunity", "zhang");
        UUID quote = id("quote", "zhang");
        UUID order = id("order", "zhang");
        did(
                "manager-li",
                3,
                "15:00",
                "visits the customer",
                "/v1/customers/" + ZHANG + "/interactions",
                Map.of(
                        "kind",
                        "VISIT",
                        "channel",
                        "FACE_TO_FACE",
                        "direction",
                        "OUTBOUND",
                        "subject",
                        "现场考察",
                        "text",
                        "看了机房，确认安装位置。客户问到保修期和售后服务态度。"));
        did(
                "manager-li",
                3,
                "17:00",
                "moves the opportunity to the proposal",
                "/v1/opportunities/" + opportunity + "/stage",
                Map.of("to", "PROPOSAL"));
        did(
                "manager-li",
                4,
                "9:00",
                "issues a quote",
                "/v1/quotes",
                Map.of(
                        "quoteId",
                        quote,
                        "customerId",
                        ZHANG,
                        "opportunityId",
                        opportunity,
                        "lines",
                        List.of(line("12000.00")),
                        "validFrom",
                        begin.plusDays(4).toString(),
                        "validTo",
                        begin.plusDays(34).toString()));
        refused(
                "supervisor-north",
                4,
                "11:00",
                "offers another price for the same pump",
                "/v1/quotes",
                Map.of(
                        "quoteId",
                        id("quote", "second"),
                        "customerId",
                        ZHANG,
                        "lines",
                        List.of(line("11500.00")),
                        "validFrom",
                        begin.plusDays(4).toString(),
                        "validTo",
                        begin.plusDays(34).toString()));
        did(
                "manager-li",
                6,
                "10:00",
                "records that the customer takes the offer",
                "/v1/quotes/" + quote + "/accept",
                Map.of());
        did(
                "manager-li",
                6,
                "10:10",
                "submits the order",
                "/v1/orders",
                Map.of("orderId", order, "customerId", ZHANG, "quoteId", quote));
        did("supervisor-north", 6, "16:00", "approves it", "/v1/orders/" + order + "/approve", Map.of());
        did(
                "manager-li",
                6,
                "16:05",
                "wins the opportunity",
                "/v1/opportunities/" + opportunity + "/win",
                Map.of("value", money("36000.00")));
        did(
                "manager-li",
                9,
                "9:00",
                "records the payment",
                "/v1/orders/" + order + "/payments",
                Map.of("paymentId", id("payment", "zhang"), "amount", money("36000.00"), "reference", "银行转账"));
    }

    private void aComplaintHoldsAdvertisingBack() {
        UUID request = id("request", "zhang");
        String path = "/v1/service-requests/" + request;
        did(
                "agent-wu",
                12,
                "8:40",
                "takes a complaint",
                "/v1/service-requests",
                Map.of(
                        "requestId",
                        request,
                        "customerId",
                        ZHANG,
                        "kind",
                        "COMPLAINT",
                        "priority",
                        "HIGH",
                        "channel",
                        "PHONE",
                        "subject",
                        "水泵噪音很大",
                        "description",
                        "第二台水泵启动后噪音很大，上次来电接线员态度不好"));
        did("service-supervisor", 12, "8:55", "assigns it", path + "/assign", Map.of("handler", staff("agent-wu")));
        did("agent-wu", 12, "9:00", "begins", path + "/start", Map.of());
        did(
                "marketing",
                12,
                "11:00",
                "wants to send the spring brochure while the complaint is open",
                "/v1/customers/" + ZHANG + "/sends",
                brochure());
        did(
                "agent-wu",
                12,
                "15:00",
                "waits for a recording of the noise",
                path + "/suspend",
                Map.of("waitingFor", "USER_INFO"));
        did("agent-wu", 13, "9:30", "goes on", path + "/resume", Map.of());
        did("agent-wu", 13, "16:00", "gives feedback", path + "/feedback", Map.of("feedback", "已更换轴承并向客户道歉"));
        did(
                "agent-wu",
                15,
                "10:00",
                "asks afterwards whether the customer is content",
                path + "/follow-up",
                Map.of("channel", "PHONE", "content", true, "note", "客户满意，噪音消失"));
        did("agent-wu", 15, "10:05", "closes it", path + "/close", Map.of());
        did(
                "manager-li",
                16,
                "9:00",
                "hears that he wants no more advertising by e-mail",
                "/v1/customers/" + ZHANG + "/consents/withdraw",
                Map.of("purpose", "MARKETING", "channel", "EMAIL", "proof", "电话中说明"));
        did("marketing", 17, "11:00", "tries the brochure again", "/v1/customers/" + ZHANG + "/sends", brochure());
    }

    private void aCustomerInEnglish() {
        UUID lead = id("lead", "berg");
        did(
                "marketing",
                7,
                "9:00",
                "captures a lead from a fair: Anna Berg, Nordwind Logistics",
                "/v1/leads",
                Map.of(
                        "leadId",
                        lead,
                        "name",
                        "Anna Berg",
                        "organisation",
                        "Nordwind Logistics",
                        "email",
                        "anna.berg@nordwind.example",
                        "source",
                        "EVENT",
                        "interest",
                        "Cooling pumps for two warehouses"));
        did(
                "supervisor-south",
                7,
                "10:00",
                "assigns it to Kate",
                "/v1/leads/" + lead + "/assign",
                Map.of("assignee", staff("manager-kate")));
        did(
                "manager-kate",
                8,
                "9:00",
                "writes to her",
                "/v1/leads/" + lead + "/contact",
                Map.of("channel", "EMAIL", "note", "Sent the data sheet; she asks for a visit next week"));
        did("manager-kate", 8, "9:30", "qualifies and", "/v1/leads/" + lead + "/qualify", Map.of());
        did("manager-kate", 8, "9:40", "converts the lead", "/v1/leads/" + lead + "/convert", Map.of());
        did("marketing", 17, "11:05", "sends the spring brochure", "/v1/customers/" + BERG + "/sends", brochure());
        did("marketing", 18, "9:00", "sends the same brochure again", "/v1/customers/" + BERG + "/sends", brochure());
        did(
                "agent-sara",
                19,
                "14:00",
                "records a call",
                "/v1/customers/" + BERG + "/interactions",
                Map.of(
                        "kind",
                        "CALL",
                        "channel",
                        "PHONE",
                        "direction",
                        "INBOUND",
                        "subject",
                        "Delivery date",
                        "text",
                        "Asked when the pumps arrive; promised an answer by Friday"));
    }

    private void show() {
        out.println();
        out.println("The timeline of 张伟, newest first, as agent-wu sees it:");
        JsonNode timeline = door.get("agent-wu", "/v1/customers/" + ZHANG + "/timeline?limit=40")
                .body();
        timeline.path("entries").forEach(this::print);
        out.println();
        out.println("Searched for 态度:");
        String query = URLEncoder.encode("态度", StandardCharsets.UTF_8);
        JsonNode found = door.get("agent-wu", "/v1/customers/" + ZHANG + "/timeline?q=" + query)
                .body();
        found.path("entries").forEach(this::print);
    }

    private void print(JsonNode entry) {
        String when = entry.path("occurredAt").asString("").replaceFirst("T(..:..).*", " $1");
        out.printf("  %-16s  %-36s %s%n", when, entry.path("title").asString(""), text(entry));
    }

    private static String text(JsonNode entry) {
        JsonNode highlights = entry.path("highlights");
        return highlights.isEmpty()
                ? entry.path("text").asString("")
                : highlights.get(0).asString("");
    }

    private void did(String login, int day, String time, String what, String path, Map<String, ?> body) {
        HttpDoor.Answer answer = door.post(login, moment(day, time), key(), path, body);
        if (answer.status() >= 300) {
            throw new IllegalStateException(login + " " + what + ": " + answer.status() + " " + answer.body());
        }
        String outcome = answer.body().path("outcome").asString("");
        tell(login, day, time, outcome.isEmpty() ? what : what + " → " + outcome);
    }

    private void refused(String login, int day, String time, String what, String path, Map<String, ?> body) {
        HttpDoor.Answer answer = door.post(login, moment(day, time), key(), path, body);
        if (answer.status() < 400) throw new IllegalStateException(login + " " + what + " should have been refused");
        tell(login, day, time, what + " → refused: " + answer.code());
    }

    private void tell(String login, int day, String time, String what) {
        out.printf("  %s %5s  %-18s %s%n", begin.plusDays(day), time, login, what);
    }

    private String key() {
        return "demo/" + ++step;
    }

    private Instant moment(int day, String time) {
        LocalTime clock = LocalTime.parse(time.length() < 5 ? "0" + time : time);
        return begin.plusDays(day).atTime(clock).toInstant(ZoneOffset.UTC);
    }

    private static Map<String, ?> line(String price) {
        return Map.of("productId", PUMP, "quantity", "3", "unitPrice", money(price));
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static Map<String, ?> brochure() {
        return Map.of(
                "purpose",
                "MARKETING",
                "channel",
                "EMAIL",
                "title",
                "Spring brochure 春季样本",
                "content",
                "New pumps for the spring. 春季新品水泵上市。");
    }

    private static UUID id(String kind, String key) {
        return Identifier.named(kind, "demo/" + key);
    }

    /** The customer that a lead brings with it. */
    private static UUID prospect(String lead) {
        return CustomerId.ofProspect(new LeadId(id("lead", lead))).value();
    }

    private static UUID staff(String login) {
        return Identifier.named("staff", login);
    }
}
