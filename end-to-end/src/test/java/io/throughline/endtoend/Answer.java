package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a door answered, in the words of HTTP and JSON whichever door it was.
 *
 * @param status the HTTP status; from gRPC the one that its status stands for
 * @param code the stable code of a refusal; empty otherwise
 */
record Answer(int status, String code, JsonNode body) {

    /** Fails unless the door did as it was asked. */
    Answer accepted() {
        assertThat(status).as("%s", body).isBetween(200, 299);
        return this;
    }

    /** Fails unless the door refused with exactly this. */
    Answer refused(int expectedStatus, String expectedCode) {
        assertThat(status + " " + code).as("%s", body).isEqualTo(expectedStatus + " " + expectedCode);
        return this;
    }

    /** Fails unless it was a refusal of the caller's mistake. */
    Answer refusedAsMistake() {
        assertThat(status).as("%s", body).isBetween(400, 499);
        assertThat(code).as("%s", body).matches("[A-Z][A-Z_]+");
        return this;
    }

    String id() {
        return text("id");
    }

    long revision() {
        return body.path("revision").asLong();
    }

    /** The text at a path of names, such as {@code customer.owner.id}; empty where there is none. */
    String text(String path) {
        return at(path).asString("");
    }

    JsonNode at(String path) {
        JsonNode node = body;
        for (String name : path.split("\\.", -1)) {
            node = name.chars().allMatch(Character::isDigit) ? node.path(Integer.parseInt(name)) : node.path(name);
        }
        return node;
    }

    /** The texts of one name in every element of a list, such as the titles of the entries. */
    List<String> each(String list, String name) {
        return StreamSupport.stream(at(list).spliterator(), false)
                .map(element -> {
                    JsonNode node = element;
                    for (String part : name.split("\\.", -1)) node = node.path(part);
                    return node.asString("");
                })
                .toList();
    }
}
