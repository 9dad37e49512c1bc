package io.throughline.platform.door;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A repeated field: a list, or a set of different elements.
 *
 * @param unique whether it is a set
 */
record ListShape(Shape element, boolean unique) implements Shape {

    @Override
    public Object fromWire(Object wire, Place place) {
        var elements = new ArrayList<@Nullable Object>();
        var values = (List<?>) wire;
        for (int i = 0; i < values.size(); i++) elements.add(element.fromWire(values.get(i), place.at(i)));
        return collection(elements, place);
    }

    @Override
    public Object toWire(Object java) {
        return ((Collection<?>) java).stream().map(element::toWire).toList();
    }

    @Override
    public @Nullable Object fromJson(JsonNode json, Place place) {
        if (!json.isArray()) return place.refuse("must be an array");
        var elements = new ArrayList<@Nullable Object>();
        for (int i = 0; i < json.size(); i++) {
            var value = json.get(i);
            elements.add(value.isNull() ? place.at(i).refuse("must be given") : element.fromJson(value, place.at(i)));
        }
        return collection(elements, place);
    }

    @Override
    public void toJson(Object java, JsonGenerator out) {
        out.writeStartArray();
        ((Collection<?>) java).forEach(value -> element.toJson(value, out));
        out.writeEndArray();
    }

    /** The parameter may be repeated: this is one of them. */
    @Override
    public JsonNode parameter(String text) {
        return element.parameter(text);
    }

    ArrayNode parameters(List<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode(texts.size());
        texts.forEach(text -> array.add(element.parameter(text)));
        return array;
    }

    @Override
    public boolean isParameter() {
        return element.isParameter() && !(element instanceof ListShape);
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "array");
        schema.put("items", element.schema(schemas));
        if (unique) schema.put("uniqueItems", true);
        return schema;
    }

    private Object collection(List<@Nullable Object> elements, Place place) {
        if (!unique) return Collections.unmodifiableList(elements);
        var set = new LinkedHashSet<>(elements);
        if (set.size() < elements.size() && !set.contains(null)) place.refuse("must not hold the same twice");
        return Collections.unmodifiableSet(set);
    }
}
