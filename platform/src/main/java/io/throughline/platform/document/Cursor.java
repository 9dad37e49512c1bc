package io.throughline.platform.document;

import io.throughline.platform.message.Refusal;
import io.throughline.platform.message.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Where a page ended, as text for the caller: bound to its question, and without any right of its own, for the filter of
 * what the caller may see is applied to every page anew.
 */
public final class Cursor {

    private Cursor() {}

    /** A cursor for this question and these values. */
    public static String of(String question, List<String> values) {
        var content = new Content(hash(question), values);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(RecordJson.write(content).getBytes(StandardCharsets.UTF_8));
    }

    /** The values of a cursor of this question; another one, or none at all, is refused with that code. */
    public static List<String> read(String cursor, String question, RefusalCode invalid) {
        return parse(cursor)
                .filter(content -> content.question() == hash(question))
                .map(Content::values)
                .orElseThrow(() -> new Refusal(invalid));
    }

    /** What two pages must have in common: the order and the conditions, but not the values of sets, which may change. */
    public static String question(String name, Filter filter, Object order) {
        return name + order + shape(filter);
    }

    private static String shape(Filter filter) {
        return switch (filter) {
            case Filter.In(Field field, var values) -> "in" + field;
            case Filter.Related(Field field, var other, var inner) -> "related" + field + other.name() + shape(inner);
            case Filter.And(List<Filter> parts) ->
                parts.stream().map(Cursor::shape).toList() + "and";
            case Filter.Or(List<Filter> parts) ->
                parts.stream().map(Cursor::shape).toList() + "or";
            case Filter other -> other.toString();
        };
    }

    private static int hash(String question) {
        return Arrays.hashCode(question.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Content> parse(String cursor) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return Optional.ofNullable(RecordJson.read(json, Content.class)).filter(Cursor::isPlain);
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Values that this house gave are there, and hold no character that a store cannot keep. */
    private static boolean isPlain(Content content) {
        return content.values() != null
                && content.values().stream().allMatch(value -> value != null && value.indexOf('\0') < 0);
    }

    private record Content(int question, List<String> values) {}
}
