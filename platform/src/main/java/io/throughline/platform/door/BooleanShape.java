package io.throughline.platform.door;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

/** Yes or no. */
record BooleanShape() implements Shape {

    @Override
    public Object fromWire(Object wire, Place place) {
        return wire;
    }

    @Override
    public Object toWire(Object java) {
        return java;
    }

    @Override
    public @Nullable Object fromJson(JsonNode json, Place place) {
        return json.isBoolean() ? (Object) json.booleanValue() : place.refuse("must be true or false");
    }

    @Override
    public void toJson(Object java, JsonGenerator out) {
        out.writeBoolean((boolean) java);
    }

    @Override
    public JsonNode parameter(String text) {
        return switch (text) {
            case "true" -> BooleanNode.TRUE;
            case "false" -> BooleanNode.FALSE;
            default -> StringNode.valueOf(text);
        };
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return new LinkedHashMap<>(Map.of("type", "boolean"));
    }
}
