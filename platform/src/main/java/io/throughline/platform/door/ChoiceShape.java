package io.throughline.platform.door;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * One of several: a oneof of messages is a sealed interface of records with the names of its fields. In JSON it is an
 * object with one property, which names the choice.
 */
record ChoiceShape(OneofDescriptor oneof, Map<String, Choice> choices) implements Shape {

    /** One of the records, and the field that carries it. */
    record Choice(FieldDescriptor field, Class<?> type, Shape shape) {}

    /** A field of the oneof and its value. */
    record Chosen(FieldDescriptor field, Object value) {}

    @Override
    public @Nullable Object fromWire(Object wire, Place place) {
        var message = (Message) wire;
        var field = message.getOneofFieldDescriptor(oneof);
        var choice = choice(field.getJsonName());
        return choice.shape().fromWire(message.getField(field), place.in(field.getName()));
    }

    @Override
    public Object toWire(Object java) {
        var choice = of(java);
        return new Chosen(choice.field(), choice.shape().toWire(java));
    }

    @Override
    public @Nullable Object fromJson(JsonNode json, Place place) {
        var expected = "must be an object with one of " + String.join(", ", choices.keySet());
        if (!json.isObject() || json.size() != 1) return place.refuse(expected);
        var property = json.properties().iterator().next();
        var choice = choices.get(property.getKey());
        if (choice == null || !property.getValue().isObject()) return place.refuse(expected);
        return choice.shape().fromJson(property.getValue(), place.in(property.getKey()));
    }

    @Override
    public void toJson(Object java, JsonGenerator out) {
        var choice = of(java);
        out.writeStartObject();
        out.writeName(choice.field().getJsonName());
        choice.shape().toJson(java, out);
        out.writeEndObject();
    }

    @Override
    public boolean isParameter() {
        return false;
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        List<Object> some = new ArrayList<>();
        choices.forEach((name, choice) -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("type", "object");
            one.put("properties", Map.of(name, choice.shape().schema(schemas)));
            one.put("required", List.of(name));
            one.put("additionalProperties", false);
            some.add(one);
        });
        var schema = new LinkedHashMap<String, Object>();
        schema.put("oneOf", some);
        return schema;
    }

    private Choice choice(String name) {
        var choice = choices.get(name);
        if (choice == null) throw new IllegalStateException(oneof.getFullName() + " has no " + name);
        return choice;
    }

    private Choice of(Object java) {
        return choices.values().stream()
                .filter(c -> c.type().isInstance(java))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(oneof.getFullName() + " does not carry " + java.getClass()));
    }
}
