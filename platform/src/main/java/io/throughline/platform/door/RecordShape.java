package io.throughline.platform.door;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A record and the message with the same fields. */
final class RecordShape implements Shape {

    private final Message prototype;
    private final Class<?> type;
    private final List<Component> components;
    private final Map<String, Component> byJsonName;
    private final RecordAccess access;
    private final Constraints constraints;

    RecordShape(Message prototype, Class<?> type, List<Component> components, Constraints constraints) {
        this.prototype = prototype;
        this.type = type;
        this.components = List.copyOf(components);
        this.byJsonName = components.stream().collect(Collectors.toMap(Component::jsonName, Function.identity()));
        this.access = new RecordAccess(type);
        this.constraints = constraints;
    }

    List<Component> components() {
        return components;
    }

    Descriptor descriptor() {
        return prototype.getDescriptorForType();
    }

    Class<?> type() {
        return type;
    }

    Constraints constraints() {
        return constraints;
    }

    /** The value of one component of a record, by its place among them. */
    @Nullable
    Object read(int index, Object java) {
        return access.get(index, java);
    }

    @Override
    public @Nullable Object fromWire(Object wire, Place place) {
        var message = (Message) wire;
        var before = place.count();
        for (int number : new TreeSet<>(message.getUnknownFields().asMap().keySet())) {
            place.refuse("has no field numbered " + number);
        }
        var values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            var component = components.get(i);
            var inside = place.in(component);
            var given = component.slot().read(message);
            var read = given == null ? null : component.shape().fromWire(given, inside);
            values[i] = checked(component, component.complete(read, given != null, inside), inside);
        }
        return place.count() > before ? null : make(values, place);
    }

    @Override
    public Message toWire(Object java) {
        var message = prototype.newBuilderForType();
        for (int i = 0; i < components.size(); i++) {
            var component = components.get(i);
            var content = component.content(access.get(i, java));
            if (content != null)
                component.slot().write(message, component.shape().toWire(content));
        }
        return message.build();
    }

    @Override
    public @Nullable Object fromJson(JsonNode json, Place place) {
        if (!json.isObject()) return place.refuse("must be an object");
        var before = place.count();
        for (var name : new TreeSet<>(json.propertyNames())) {
            if (!byJsonName.containsKey(name))
                place.in(MapShape.printable(name)).refuse("is not known");
        }
        var values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            var component = components.get(i);
            var inside = place.in(component);
            var content = json.get(component.jsonName());
            var given = content != null && !content.isNull();
            var read = content == null || !given ? null : component.shape().fromJson(content, inside);
            values[i] = checked(component, component.complete(read, given, inside), inside);
        }
        return place.count() > before ? null : make(values, place);
    }

    @Override
    public void toJson(Object java, JsonGenerator out) {
        out.writeStartObject();
        for (int i = 0; i < components.size(); i++) {
            var component = components.get(i);
            var content = component.content(access.get(i, java));
            if (content == null) continue;
            out.writeName(component.jsonName());
            component.shape().toJson(content, out);
        }
        out.writeEndObject();
    }

    @Override
    public boolean isParameter() {
        return false;
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return schemas.reference(this);
    }

    private @Nullable Object checked(Component component, @Nullable Object value, Place place) {
        if (value != null && component.constrained()) constraints.check(component.jsonName(), value, place);
        return value;
    }

    private @Nullable Object make(@Nullable Object[] values, Place place) {
        var made = access.make(place, values);
        if (made != null) constraints.checkWhole(made, place);
        return made;
    }
}
