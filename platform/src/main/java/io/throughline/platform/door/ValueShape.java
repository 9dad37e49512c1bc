package io.throughline.platform.door;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A record around one value, such as an id: it looks like the value, and its constructor refuses nonsense. */
record ValueShape(Shape inner, RecordAccess access) implements Shape {

    @Override
    public @Nullable Object fromWire(Object wire, Place place) {
        return wrap(inner.fromWire(wire, place), place);
    }

    @Override
    public Object toWire(Object java) {
        return inner.toWire(unwrap(java));
    }

    @Override
    public @Nullable Object fromJson(JsonNode json, Place place) {
        return wrap(inner.fromJson(json, place), place);
    }

    @Override
    public void toJson(Object java, JsonGenerator out) {
        inner.toJson(unwrap(java), out);
    }

    @Override
    public JsonNode parameter(String text) {
        return inner.parameter(text);
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return inner.schema(schemas);
    }

    private Object unwrap(Object java) {
        var value = access.get(0, java);
        if (value == null) throw new IllegalStateException(java.getClass().getName() + " holds nothing");
        return value;
    }

    private @Nullable Object wrap(@Nullable Object value, Place place) {
        return value == null ? null : access.make(place, value);
    }
}
