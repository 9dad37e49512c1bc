package io.throughline.platform.door;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** {@code LEAD_SOURCE_CHAT} is {@code CHAT}; the value numbered zero stands for nothing. */
final class EnumShape implements Shape {

    private final EnumDescriptor descriptor;
    private final Map<String, Object> byName = new TreeMap<>();
    private final Map<Integer, Object> byNumber = new HashMap<>();
    private final Map<Object, EnumValueDescriptor> toWire = new HashMap<>();

    EnumShape(EnumDescriptor descriptor, Class<?> type, Differences differences) {
        this.descriptor = descriptor;
        for (var constant : type.getEnumConstants()) byName.put(((Enum<?>) constant).name(), constant);
        var prefix = Names.prefix(descriptor);
        for (var value : descriptor.getValues()) {
            if (value.getNumber() == 0) continue;
            var name =
                    value.getName().startsWith(prefix) ? value.getName().substring(prefix.length()) : value.getName();
            var constant = byName.get(name);
            if (constant == null) {
                differences.add(descriptor, "value " + value.getName(), type, "no constant " + name);
                continue;
            }
            byNumber.put(value.getNumber(), constant);
            toWire.put(constant, value);
        }
        byName.forEach((name, constant) -> {
            if (!toWire.containsKey(constant)) {
                differences.add(descriptor, "no value " + prefix + name, type, "constant " + name);
            }
        });
    }

    @Override
    public @Nullable Object fromWire(Object wire, Place place) {
        var number = ((EnumValueDescriptor) wire).getNumber();
        var constant = byNumber.get(number);
        return constant != null ? constant : place.refuse(expected() + ", and has no value numbered " + number);
    }

    @Override
    public Object toWire(Object java) {
        var value = toWire.get(java);
        if (value == null) throw new IllegalStateException(descriptor.getFullName() + " has no value for " + java);
        return value;
    }

    @Override
    public @Nullable Object fromJson(JsonNode json, Place place) {
        var constant = json.isString() ? byName.get(json.stringValue()) : null;
        return constant != null ? constant : place.refuse(expected());
    }

    @Override
    public void toJson(Object java, JsonGenerator out) {
        out.writeString(((Enum<?>) java).name());
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return schemas.reference(descriptor, toWire);
    }

    private String expected() {
        return "must be one of " + String.join(", ", byName.keySet());
    }
}
