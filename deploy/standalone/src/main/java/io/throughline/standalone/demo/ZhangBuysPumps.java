package io.throughline.standalone.demo;

import static io.throughline.standalone.demo.Script.PUMP;
import static io.throughline.standalone.demo.Script.brochure;
import static io.throughline.standalone.demo.Script.id;
import static io.throughline.standalone.demo.Script.money;
import static io.throughline.standalone.demo.Script.prospect;
import static io.throughline.standalone.demo.Script.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 张伟 leaves his number, buys three pumps, complains, and wants no more advertising. */
final class ZhangBuysPumps {

    private static final UUID ZHANG = prospect("zhang");

    private final Script script;

    ZhangBuysPumps(Script script) {
        this.script = script;
    }

    void write() {
        aProductToSell();
        aLeadBecomesACustomer();
        theCustomerBuys();
        aComplaintHoldsAdvertisingBack();
    }

    private void aProductToSell() {
        script.did(
                "administrator",
                0,
                "8:00",
                "adds a product: the pump 水泵 P-100",
                "/v1/products",
                Map.of("productId", PUMP, "code", "P-100", "name", "Pump P-100 水泵", "listPrice", money("12800.00")));
    }

    private void aLeadBecomesACustomer() {
        UUID lead = id("lead", "zhang");
        script.did(
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
        script.did(
                "supervisor-north",
                0,
                "10:00",
                "assigns it to Li Lei (李雷)",
                "/v1/leads/" + lead + "/assign",
                Map.of("assignee", staff("manager-li")));
        script.did(
                "manager-li",
                0,
                "14:20",
                "calls",
                "/v1/leads/" + lead + "/contact",
                Map.of("channel", "PHONE", "note", "客户需要三台水泵，月底前交货，态度很友好"));
        script.did("manager-li", 1, "9:00", "qualifies it", "/v1/leads/" + lead + "/qualify", Map.of());
        script.did(
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
        script.did(
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
        script.did(
                "manager-li",
                3,
                "17:00",
                "moves the opportunity to the proposal",
                "/v1/opportunities/" + opportunity + "/stage",
                Map.of("to", "PROPOSAL"));
        script.did(
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
                        script.date(4),
                        "validTo",
                        script.date(34)));
        script.refused(
                "VALID_QUOTE_EXISTS",
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
                        script.date(4),
                        "validTo",
                        script.date(34)));
        script.did(
                "manager-li",
                6,
                "10:00",
                "records that the customer takes the offer",
                "/v1/quotes/" + quote + "/accept",
                Map.of());
        script.did(
                "manager-li",
                6,
                "10:10",
                "submits the order",
                "/v1/orders",
                Map.of("orderId", order, "customerId", ZHANG, "quoteId", quote));
        script.did("supervisor-north", 6, "16:00", "approves it", "/v1/orders/" + order + "/approve", Map.of());
        script.did(
                "manager-li",
                6,
                "16:05",
                "wins the opportunity",
                "/v1/opportunities/" + opportunity + "/win",
                Map.of("value", money("36000.00")));
        script.did(
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
        script.did(
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
        script.did(
                "service-supervisor", 12, "8:55", "assigns it", path + "/assign", Map.of("handler", staff("agent-wu")));
        script.did("agent-wu", 12, "9:00", "begins", path + "/start", Map.of());
        script.did(
                "marketing",
                12,
                "11:00",
                "wants to send the spring brochure while the complaint is open",
                "/v1/customers/" + ZHANG + "/sends",
                brochure());
        script.did(
                "agent-wu",
                12,
                "15:00",
                "waits for a recording of the noise",
                path + "/suspend",
                Map.of("waitingFor", "USER_INFO"));
        script.did("agent-wu", 13, "9:30", "goes on", path + "/resume", Map.of());
        script.did("agent-wu", 13, "16:00", "gives feedback", path + "/feedback", Map.of("feedback", "已更换轴承并向客户道歉"));
        script.did(
                "agent-wu",
                15,
                "10:00",
                "asks afterwards whether the customer is content",
                path + "/follow-up",
                Map.of("channel", "PHONE", "content", true, "note", "客户满意，噪音消失"));
        script.did("agent-wu", 15, "10:05", "closes it", path + "/close", Map.of());
        script.did(
                "manager-li",
                16,
                "9:00",
                "hears that he wants no more advertising by e-mail",
                "/v1/customers/" + ZHANG + "/consents/withdraw",
                Map.of("purpose", "MARKETING", "channel", "EMAIL", "proof", "电话中说明"));
        script.did(
                "marketing", 17, "11:00", "tries the brochure again", "/v1/customers/" + ZHANG + "/sends", brochure());
    }

    private static Map<String, ?> line(String price) {
        return Map.of("productId", PUMP, "quantity", "3", "unitPrice", money(price));
    }
}
