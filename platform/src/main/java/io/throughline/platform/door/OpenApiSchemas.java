package io.throughline.platform.door;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The schemas of an API description, by the full names of the contract's messages and enums. */
final class OpenApiSchemas implements Schemas {

    private static final String PLACE = "#/components/schemas/";
    private static final String MONEY = "throughline.common.v1.Money";

    private final Comments comments;
    private final Map<String, Object> kept = new TreeMap<>();

    OpenApiSchemas(Comments comments) {
        this.comments = comments;
    }

    Map<String, Object> all() {
        return kept;
    }

    static Map<String, Object> referTo(String name) {
        return object("$ref", PLACE + name);
    }

    @Override
    public Map<String, Object> reference(RecordShape shape) {
        var name = shape.descriptor().getFullName();
        if (!kept.containsKey(name)) {
            kept.put(name, Map.of()); // so that it is described once
            kept.put(name, describe(shape, Set.of()));
        }
        return referTo(name);
    }

    @Override
    public Map<String, Object> reference(EnumDescriptor type, Map<Object, EnumValueDescriptor> constants) {
        kept.computeIfAbsent(type.getFullName(), unused -> {
            var meanings = new StringBuilder(comments.of(type));
            var names = type.getValues().stream()
                    .filter(value -> value.getNumber() != 0)
                    .map(value -> {
                        var name = name(constants, value);
                        meanings.append("\n- `").append(name).append("`: ").append(comments.of(value));
                        return name;
                    })
                    .toList();
            return object("type", "string", "description", meanings.toString(), "enum", names);
        });
        return referTo(type.getFullName());
    }

    @Override
    public Map<String, Object> money() {
        kept.computeIfAbsent(
                MONEY,
                unused -> object(
                        "type",
                        "object",
                        "description",
                        "An exact amount in one currency.",
                        "properties",
                        object(
                                "amount",
                                object(
                                        "type",
                                        "string",
                                        "pattern",
                                        "^-?\\d{1,18}(\\.\\d{1,9})?$",
                                        "examples",
                                        List.of("12.50")),
                                "currency",
                                object("type", "string", "pattern", "^[A-Z]{3}$", "examples", List.of("CNY"))),
                        "required",
                        List.of("amount", "currency"),
                        "additionalProperties",
                        false));
        return referTo(MONEY);
    }

    /** A record, but for the components that travel elsewhere. */
    Map<String, Object> describe(RecordShape shape, Set<Component> elsewhere) {
        var properties = new LinkedHashMap<String, Object>();
        var components =
                shape.components().stream().filter(c -> !elsewhere.contains(c)).toList();
        for (var component : components) properties.put(component.jsonName(), property(shape, component));
        var required = components.stream()
                .filter(component -> isRequired(shape, component))
                .map(Component::jsonName)
                .toList();
        var schema = object("type", "object", "description", comments.of(shape.descriptor()), "properties", properties);
        if (!required.isEmpty()) schema.put("required", required);
        return schema;
    }

    /** The schema of one component with its constraints and its comment. */
    Map<String, Object> property(RecordShape shape, Component component) {
        var schema = component.shape().schema(this);
        SchemaConstraints.add(shape.constraints().of(component.source()), schema);
        var comment = comment(component);
        if (!comment.isEmpty()) schema.put("description", comment);
        return schema;
    }

    String comment(Component component) {
        return switch (component.slot()) {
            case Slot.Field slot -> comments.of(slot.field());
            case Slot.Oneof slot -> comments.of(slot.oneof());
        };
    }

    /** Whether nothing cannot stand there: neither left out nor empty. */
    static boolean isRequired(RecordShape shape, Component component) {
        return component.isRequired()
                || shape.constraints().of(component.source()).stream()
                        .map(c -> c.getAnnotation().annotationType())
                        .anyMatch(type -> !component.optional() && (type == NotBlank.class || type == NotEmpty.class));
    }

    static Map<String, Object> object(Object... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) object.put((String) pairs[i], pairs[i + 1]);
        return object;
    }

    private static String name(Map<Object, EnumValueDescriptor> constants, EnumValueDescriptor value) {
        return constants.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(entry -> ((Enum<?>) entry.getKey()).name())
                .findFirst()
                .orElse(value.getName());
    }
}
