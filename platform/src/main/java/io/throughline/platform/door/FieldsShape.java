package io.throughline.platform.door;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.throughline.platform.message.Fields;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Any JSON object: {@code google.protobuf.Struct} on the wire. Its numbers are those of JavaScript; exact ones are text. */
final class FieldsShape implements Shape {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int LONGEST = 20_000;

    @Override
    public @Nullable Object fromWire(Object wire, Place place) {
        return fields(object((Struct) wire), place);
    }

    @Override
    public Object toWire(Object java) {
        return struct(node((Fields) java));
    }

    @Override
    public @Nullable Object fromJson(JsonNode json, Place place) {
        return json.isObject() ? fields(json, place) : place.refuse("must be an object");
    }

    @Override
    public void toJson(Object java, JsonGenerator out) {
        out.writePOJO(node((Fields) java));
    }

    @Override
    public boolean isParameter() {
        return false;
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("additionalProperties", true);
        return schema;
    }

    private static @Nullable Object fields(JsonNode object, Place place) {
        var text = object.toString();
        return text.length() <= LONGEST
                ? new Fields(text)
                : place.refuse("must have at most " + LONGEST + " characters as JSON");
    }

    private static JsonNode node(Fields fields) {
        return StrictJson.read(fields.json().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode object(Struct struct) {
        var object = JSON.objectNode();
        struct.getFieldsMap().forEach((name, value) -> object.set(name, node(value)));
        return object;
    }

    private static JsonNode node(Value value) {
        return switch (value.getKindCase()) {
            case STRING_VALUE -> JSON.stringNode(value.getStringValue());
            case BOOL_VALUE -> JSON.booleanNode(value.getBoolValue());
            case NUMBER_VALUE -> number(value.getNumberValue());
            case STRUCT_VALUE -> object(value.getStructValue());
            case LIST_VALUE -> {
                var list = JSON.arrayNode();
                value.getListValue().getValuesList().forEach(each -> list.add(node(each)));
                yield list;
            }
            case NULL_VALUE, KIND_NOT_SET -> JSON.nullNode();
        };
    }

    /** A whole number is one in JSON, too: a field that counts would not take 3.0. */
    private static JsonNode number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1L << 53
                ? JSON.numberNode((long) value)
                : JSON.numberNode(value);
    }

    private static Struct struct(JsonNode object) {
        var struct = Struct.newBuilder();
        object.properties().forEach(each -> struct.putFields(each.getKey(), value(each.getValue())));
        return struct.build();
    }

    private static Value value(JsonNode node) {
        var value = Value.newBuilder();
        return switch (node.getNodeType()) {
            case STRING -> value.setStringValue(node.stringValue()).build();
            case BOOLEAN -> value.setBoolValue(node.booleanValue()).build();
            case NUMBER ->
                value.setNumberValue(new BigDecimal(node.asString()).doubleValue())
                        .build();
            case OBJECT -> value.setStructValue(struct(node)).build();
            case ARRAY -> {
                var list = ListValue.newBuilder();
                node.forEach(each -> list.addValues(value(each)));
                yield value.setListValue(list).build();
            }
            default -> value.setNullValue(NullValue.NULL_VALUE).build();
        };
    }
}
