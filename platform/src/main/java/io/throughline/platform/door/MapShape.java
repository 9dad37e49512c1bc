package io.throughline.platform.door;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A map whose keys are strings in protobuf and JSON. */
record MapShape(Message entry, Shape key, Shape value) implements Shape {

    @Override
    public Object fromWire(Object wire, Place place) {
        var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        for (var message : (List<?>) wire) {
            var name = ((Message) message).getField(field(1));
            var inside = place.in(printable(name.toString()));
            map.put(key.fromWire(name, inside), value.fromWire(((Message) message).getField(field(2)), inside));
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public Object toWire(Object java) {
        return ((Map<?, ?>) java)
                .entrySet().stream()
                        .map(e -> entry.newBuilderForType()
                                .setField(field(1), key.toWire(e.getKey()))
                                .setField(field(2), value.toWire(e.getValue()))
                                .build())
                        .toList();
    }

    @Override
    public @Nullable Object fromJson(JsonNode json, Place place) {
        if (!json.isObject()) return place.refuse("must be an object");
        var map = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        for (var property : json.properties()) {
            var inside = place.in(printable(property.getKey()));
            var content = property.getValue();
            map.put(
                    key.fromJson(StringNode.valueOf(property.getKey()), inside),
                    content.isNull() ? inside.refuse("must be given") : value.fromJson(content, inside));
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public void toJson(Object java, JsonGenerator out) {
        out.writeStartObject();
        ((Map<?, ?>) java).forEach((k, v) -> {
            out.writeName((String) key.toWire(k));
            value.toJson(v, out);
        });
        out.writeEndObject();
    }

    @Override
    public boolean isParameter() {
        return false;
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("additionalProperties", value.schema(schemas));
        return schema;
    }

    private FieldDescriptor field(int number) {
        return entry.getDescriptorForType().findFieldByNumber(number);
    }

    /** A key as it may stand in an answer: what the caller sent, without what could harm a log or a terminal. */
    static String printable(String key) {
        var clean = key.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .limit(64)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean.toString();
    }
}
