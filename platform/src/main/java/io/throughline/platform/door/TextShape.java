package io.throughline.platform.door;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A value that is a string in JSON: text itself, ids, exact decimals, dates.
 *
 * @param example what to say when the text cannot be read
 * @param parse from text, or an exception for nonsense
 * @param print to text
 * @param unpack from the protobuf value, or an exception for nonsense
 * @param pack to the protobuf value
 * @param schema what JSON Schema says of it
 */
record TextShape<J>(
        String example,
        Function<String, J> parse,
        Function<J, String> print,
        Function<Object, J> unpack,
        Function<J, Object> pack,
        Map<String, Object> schema)
        implements Shape {

    /** A value that is a string in protobuf as well. */
    static <J> TextShape<J> ofString(
            String example, Function<String, J> parse, Function<J, String> print, Map<String, Object> schema) {
        return new TextShape<>(example, parse, print, wire -> parse.apply((String) wire), print::apply, schema);
    }

    @Override
    public @Nullable Object fromWire(Object wire, Place place) {
        return read(unpack, wire, place);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object toWire(Object java) {
        return pack.apply((J) java);
    }

    @Override
    public @Nullable Object fromJson(JsonNode json, Place place) {
        return json.isString() ? read(parse, json.stringValue(), place) : place.refuse("must be a string: " + example);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void toJson(Object java, JsonGenerator out) {
        out.writeString(print.apply((J) java));
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return new LinkedHashMap<>(schema);
    }

    private <S> @Nullable Object read(Function<S, J> reader, S source, Place place) {
        try {
            return reader.apply(source);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return place.refuse("must be " + example);
        }
    }
}
