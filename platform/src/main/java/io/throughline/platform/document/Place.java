package io.throughline.platform.document;

import io.throughline.platform.message.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Where a page ended: the id of its last document and the value that it is ordered by.
 *
 * @param value empty when there is no order, or the document has no such value
 */
record Place(String id, Optional<Object> value) {

    /** The place of that document. */
    static Place of(Document<?> document, Optional<Sort> sort) {
        Optional<Object> value = sort.flatMap(order -> {
            var keys = Keys.of(RecordJson.mapper().valueToTree(document.content()), List.of(order.field()));
            return Optional.ofNullable(keys.get(order.field()));
        });
        return new Place(document.id(), value);
    }

    /** Reads a cursor of that question. */
    static Place read(String cursor, String question, Optional<Sort> sort) {
        List<String> values = Cursor.read(cursor, question, DocumentRefusal.CURSOR_INVALID);
        try {
            return switch (values.size()) {
                case 1 -> new Place(values.getFirst(), Optional.empty());
                case 2 -> new Place(values.getFirst(), sort.map(order -> typed(order.field(), values.getLast())));
                default -> throw new Refusal(DocumentRefusal.CURSOR_INVALID);
            };
        } catch (NumberFormatException e) {
            throw new Refusal(DocumentRefusal.CURSOR_INVALID);
        }
    }

    /** As text for the caller. */
    String cursor(String question) {
        return Cursor.of(question, value.map(v -> List.of(id, v.toString())).orElse(List.of(id)));
    }

    private static Object typed(Field field, String value) {
        return field.kind() == Field.Kind.NUMBER ? new BigDecimal(value) : value;
    }
}
