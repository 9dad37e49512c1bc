package io.throughline.platform.door;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** A number of fixed size: a JSON number, never a string. */
enum NumberShape implements Shape {
    INT("a whole number between -2147483648 and 2147483647", Map.of("type", "integer", "format", "int32")),
    LONG("a whole number of 64 bits", Map.of("type", "integer", "format", "int64")),
    DOUBLE("a finite number", Map.of("type", "number", "format", "double"));

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
    private static final Pattern FRACTION = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");

    private final String expected;
    private final Map<String, Object> schema;

    NumberShape(String expected, Map<String, Object> schema) {
        this.expected = expected;
        this.schema = schema;
    }

    @Override
    public @Nullable Object fromWire(Object wire, Place place) {
        return this == DOUBLE && !Double.isFinite((Double) wire) ? place.refuse("must be " + expected) : wire;
    }

    @Override
    public Object toWire(Object java) {
        return java;
    }

    @Override
    public @Nullable Object fromJson(JsonNode json, Place place) {
        if (this == INT && json.isIntegralNumber() && json.canConvertToInt()) return json.intValue();
        if (this == LONG && json.isIntegralNumber() && json.canConvertToLong()) return json.longValue();
        if (this == DOUBLE && json.isNumber() && Double.isFinite(json.doubleValue())) return json.doubleValue();
        return place.refuse("must be " + expected);
    }

    @Override
    public void toJson(Object java, JsonGenerator out) {
        switch (this) {
            case INT -> out.writeNumber((int) java);
            case LONG -> out.writeNumber((long) java);
            case DOUBLE -> out.writeNumber((double) java);
        }
    }

    @Override
    public JsonNode parameter(String text) {
        if (this != DOUBLE)
            return WHOLE.matcher(text).matches() ? LongNode.valueOf(Long.parseLong(text)) : StringNode.valueOf(text);
        return FRACTION.matcher(text).matches()
                ? DoubleNode.valueOf(Double.parseDouble(text))
                : StringNode.valueOf(text);
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return new LinkedHashMap<>(schema);
    }
}
