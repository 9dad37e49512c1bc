package io.throughline.standalone.demo;

import static io.throughline.standalone.demo.Script.brochure;
import static io.throughline.standalone.demo.Script.id;
import static io.throughline.standalone.demo.Script.prospect;
import static io.throughline.standalone.demo.Script.staff;

import java.util.Map;
import java.util.UUID;

/** Anna Berg is met at a fair, won, and gets the brochure once. */
final class BergIsWon {

    private static final UUID BERG = prospect("berg");

    private final Script script;

    BergIsWon(Script script) {
        this.script = script;
    }

    void write() {
        aLeadFromAFairBecomesACustomer();
        sheHearsFromUsAgain();
    }

    private void aLeadFromAFairBecomesACustomer() {
        UUID lead = id("lead", "berg");
        script.did(
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
        script.did(
                "supervisor-south",
                7,
                "10:00",
                "assigns it to Kate",
                "/v1/leads/" + lead + "/assign",
                Map.of("assignee", staff("manager-kate")));
        script.did(
                "manager-kate",
                8,
                "9:00",
                "writes to her",
                "/v1/leads/" + lead + "/contact",
                Map.of("channel", "EMAIL", "note", "Sent the data sheet; she asks for a visit next week"));
        script.did("manager-kate", 8, "9:30", "qualifies and", "/v1/leads/" + lead + "/qualify", Map.of());
        script.did("manager-kate", 8, "9:40", "converts the lead", "/v1/leads/" + lead + "/convert", Map.of());
    }

    private void sheHearsFromUsAgain() {
        script.did(
                "marketing", 17, "11:05", "sends the spring brochure", "/v1/customers/" + BERG + "/sends", brochure());
        script.did(
                "marketing",
                18,
                "9:00",
                "sends the same brochure again",
                "/v1/customers/" + BERG + "/sends",
                brochure());
        script.did(
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
}
