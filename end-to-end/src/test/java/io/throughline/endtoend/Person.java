package io.throughline.endtoend;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody before a door. */
record Person(Door door, @Nullable String token, Terms terms) {

    /** Sends a command or asks a question: names and values of its fields, as in JSON. */
    Answer does(String rpc, Object... fields) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) named.put((String) fields[i], fields[i + 1]);
        return does(rpc, named);
    }

    Answer does(String rpc, Map<String, ?> fields) {
        return door.send(Rpc.named(rpc), token, terms, fields);
    }

    /** Opens the account of a person. */
    Answer opens(String customer, String name, Object owner) {
        return does("OpenAccount", "customerId", customer, "kind", "PERSON", "name", name, "owner", owner);
    }

    /** Records a remark that a customer made by phone. */
    Answer remarks(Object interaction, String customer, String text) {
        return does(
                "RecordInteraction",
                Map.of(
                        "interactionId",
                        interaction,
                        "customerId",
                        customer,
                        "kind",
                        "REMARK",
                        "channel",
                        "PHONE",
                        "direction",
                        "INBOUND",
                        "text",
                        text));
    }

    /** Sends advertising by e-mail to a customer. */
    Answer mails(String customer, String content) {
        return does(
                "SendMaterial",
                Map.of(
                        "customerId",
                        customer,
                        "purpose",
                        "MARKETING",
                        "channel",
                        "EMAIL",
                        "title",
                        "News 新品",
                        "content",
                        content));
    }

    /** Writes down that a customer wants no more advertising by e-mail, or wants it. */
    Answer hears(boolean yes, String customer, String proof) {
        return does(
                yes ? "GiveConsent" : "WithdrawConsent",
                "customerId",
                customer,
                "purpose",
                "MARKETING",
                "channel",
                "EMAIL",
                "proof",
                proof);
    }

    Person under(String requestId) {
        return new Person(door, token, terms.under(requestId));
    }

    Person expecting(long revision) {
        return new Person(door, token, terms.expecting(revision));
    }

    Person onlyTrying() {
        return new Person(door, token, terms.onlyTrying());
    }

    Person when(Instant happened) {
        return new Person(door, token, terms.when(happened));
    }

    Person onBehalfOf(UUID staff) {
        return new Person(door, token, terms.onBehalfOf(staff));
    }
}
