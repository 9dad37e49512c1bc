package io.throughline.standalone.demo;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.LeadId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happens in the company's three weeks, in the order in which it is played. */
final class Script {

    /** What it sells. */
    static final UUID PUMP = id("product", "pump");

    private final LocalDate begin;
    private final List<Step> steps = new ArrayList<>();

    private Script(LocalDate begin) {
        this.begin = begin;
    }

    /** The story of both customers. */
    static List<Step> of(LocalDate begin) {
        var script = new Script(begin);
        new ZhangBuysPumps(script).write();
        new BergIsWon(script).write();
        return List.copyOf(script.steps);
    }

    void did(String login, int day, String time, String what, String path, Map<String, ?> body) {
        steps.add(new Step(login, day, time, what, path, body, Optional.empty()));
    }

    void refused(String code, String login, int day, String time, String what, String path, Map<String, ?> body) {
        steps.add(new Step(login, day, time, what, path, body, Optional.of(code)));
    }

    /** A date in the story. */
    String date(int day) {
        return begin.plusDays(day).toString();
    }

    /** The id of something that the story makes. */
    static UUID id(String kind, String key) {
        return Identifier.named(kind, "demo/" + key);
    }

    /** The customer that a lead brings with it. */
    static UUID prospect(String lead) {
        return CustomerId.ofProspect(new LeadId(id("lead", lead))).value();
    }

    /** A member of the example staff. */
    static UUID staff(String login) {
        return Identifier.named("staff", login);
    }

    static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    /** What marketing sends to everybody who may be written to. */
    static Map<String, ?> brochure() {
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
}
