package io.throughline.platform.document;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The values of a document by which it is found, in the one form in which both adapters compare them. */
final class Keys {

    private Keys() {}

    /** The values of these fields; absent ones are left out. */
    static Map<Field, Object> of(JsonNode document, Iterable<Field> fields) {
        Map<Field, Object> keys = new LinkedHashMap<>();
        for (Field field : fields) {
            at(document, field).flatMap(node -> value(field, node)).ifPresent(value -> keys.put(field, value));
        }
        return keys;
    }

    /** The value of a filter: text, a number, or a boolean as text. */
    static Object comparable(Field field, Object value) {
        String text = RecordJson.text(value);
        return switch (field.kind()) {
            case TEXT, TIME, FLAG, EACH -> text;
            case NAME -> fold(text);
            case NUMBER -> new BigDecimal(text);
        };
    }

    /** Text without differences of case, width and composition. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static Optional<JsonNode> at(JsonNode document, Field field) {
        JsonNode node = document;
        for (String part : field.path().split("\\.", -1)) node = node.path(part);
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    private static Optional<Object> value(Field field, JsonNode node) {
        return switch (field.kind()) {
            case TEXT, TIME, FLAG -> Optional.of(node.asString());
            case NAME -> Optional.of(fold(node.asString()));
            case NUMBER -> Optional.of(new BigDecimal(node.asString()));
            case EACH -> {
                List<String> texts = new ArrayList<>();
                node.forEach(element -> texts.add(element.asString()));
                yield Optional.of(texts);
            }
        };
    }
}
