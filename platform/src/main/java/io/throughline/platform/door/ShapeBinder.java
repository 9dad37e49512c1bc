package io.throughline.platform.door;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.type.Date;
import com.google.type.Money;
import io.throughline.contracts.Identifier;
import io.throughline.platform.message.Beside;
import io.throughline.platform.message.Fields;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.Octets;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Pairs records with messages, component by component; what does not fit is a difference. */
final class ShapeBinder {

    /** A message that stands for a Java type of its own. */
    private record Own(String message, Shape shape) {}

    private static final Map<Class<?>, Own> MESSAGES = Map.of(
            Instant.class, new Own(Timestamp.getDescriptor().getFullName(), Standard.INSTANT),
            Duration.class, new Own(com.google.protobuf.Duration.getDescriptor().getFullName(), Standard.DURATION),
            LocalDate.class, new Own(Date.getDescriptor().getFullName(), Standard.DATE),
            org.joda.money.Money.class, new Own(Money.getDescriptor().getFullName(), new MoneyShape()),
            Fields.class, new Own(Struct.getDescriptor().getFullName(), new FieldsShape()));

    private static final Map<JavaType, Map<Class<?>, Shape>> SCALARS = Map.of(
            JavaType.STRING,
                    Map.of(
                            String.class, Standard.TEXT,
                            UUID.class, Standard.UUIDS,
                            BigDecimal.class, Standard.DECIMAL),
            JavaType.INT, Map.of(int.class, NumberShape.INT, Integer.class, NumberShape.INT),
            JavaType.LONG, Map.of(long.class, NumberShape.LONG, Long.class, NumberShape.LONG),
            JavaType.DOUBLE, Map.of(double.class, NumberShape.DOUBLE, Double.class, NumberShape.DOUBLE),
            JavaType.BYTE_STRING, Map.of(Octets.class, Standard.OCTETS),
            JavaType.BOOLEAN, Map.of(boolean.class, new BooleanShape(), Boolean.class, new BooleanShape()));

    /** Stands where a difference was found; the program does not start, so nothing is ever read with it. */
    private static final Shape NOTHING = new BooleanShape();

    private final Differences differences;
    private final Deque<Class<?>> open = new ArrayDeque<>();

    ShapeBinder(Differences differences) {
        this.differences = differences;
    }

    /** Pairs a record with a message, but for the fields that are somebody else's. */
    RecordShape record(Message prototype, Class<?> type, Set<String> notOurs) {
        var descriptor = prototype.getDescriptorForType();
        var components = new ArrayList<Component>();
        if (!type.isRecord()) {
            differences.add(descriptor, "a message", type, "no record");
            return new RecordShape(prototype, Empty.class, components, new Constraints(Empty.class));
        }
        if (open.contains(type)) {
            var circle = open.reversed().stream().map(Class::getSimpleName).collect(Collectors.joining(" > "));
            differences.add(circle + " > " + type.getSimpleName() + ": a record may not contain itself");
            return new RecordShape(prototype, Empty.class, components, new Constraints(Empty.class));
        }
        open.push(type);
        var constraints = new Constraints(type);
        var fields = descriptor.getFields().stream()
                .filter(f -> f.getRealContainingOneof() == null && !notOurs.contains(f.getName()))
                .collect(Collectors.toMap(FieldDescriptor::getJsonName, Function.identity()));
        var oneofs = descriptor.getRealOneofs().stream()
                .collect(Collectors.toMap(o -> Names.camel(o.getName()), Function.identity()));
        var ours = Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(Beside.class))
                .toList();
        for (var component : ours) {
            var field = fields.remove(component.getName());
            var oneof = oneofs.remove(component.getName());
            if (field != null) components.add(component(prototype, field, component, constraints));
            else if (oneof != null) components.add(component(prototype, oneof, component, constraints));
            else differences.add(descriptor, "no field", type, "component " + component.getName());
        }
        fields.values().forEach(f -> differences.add(descriptor, "field " + f.getName(), type, "no component"));
        oneofs.values().forEach(o -> differences.add(descriptor, "oneof " + o.getName(), type, "no component"));
        open.pop();
        return new RecordShape(
                prototype, components.size() == ours.size() ? type : Empty.class, components, constraints);
    }

    /** Stands for a record that could not be paired. */
    record Empty() {}

    private Component component(
            Message prototype, FieldDescriptor field, RecordComponent component, Constraints constraints) {
        var optional = argument(component.getGenericType(), Optional.class, 0);
        var shape = field.isRepeated()
                ? repeated(prototype, field, component.getGenericType())
                : value(prototype, field, optional == null ? component.getGenericType() : optional);
        var textLike = shape != Standard.TEXT && field.getJavaType() == JavaType.STRING;
        var zeroIsAbsent = !field.isRepeated()
                && (field.getJavaType() == JavaType.ENUM
                        || ((textLike || field.getJavaType() == JavaType.BYTE_STRING) && !field.hasPresence()));
        if (optional != null && !field.hasPresence() && field.getJavaType() != JavaType.ENUM) {
            differences.add(field, "not optional", component.getGenericType(), component.toString());
        }
        return new Component(
                component,
                field.getName(),
                component.getName(),
                new Slot.Field(field, zeroIsAbsent),
                shape,
                optional != null,
                absent(field, component, optional != null, shape, zeroIsAbsent),
                constraints.constrains(component.getName()));
    }

    private @Nullable Supplier<Object> absent(
            FieldDescriptor field, RecordComponent component, boolean optional, Shape shape, boolean zeroIsAbsent) {
        if (optional) return Optional::empty;
        if (component.isAnnotationPresent(NewId.class)) return newId(component, shape);
        if (field.isMapField()) return Map::of;
        if (field.isRepeated()) return component.getType() == Set.class ? Set::of : List::of;
        if (field.hasPresence() || zeroIsAbsent) return null;
        if (shape instanceof ValueShape) return null;
        var zero = field.getDefaultValue();
        return () -> zero;
    }

    private @Nullable Supplier<Object> newId(RecordComponent component, Shape shape) {
        if (!Identifier.class.isAssignableFrom(component.getType()) || !(shape instanceof ValueShape value)) {
            differences.add(component + ": only an Identifier can be a @NewId");
            return null;
        }
        return () -> {
            var made = value.access().make(Place.of(Component::jsonName), Identifier.random());
            if (made == null) throw new IllegalStateException(component + " refused a new id");
            return made;
        };
    }

    private Component component(
            Message prototype, OneofDescriptor oneof, RecordComponent component, Constraints constraints) {
        var optional = argument(component.getGenericType(), Optional.class, 0);
        var type = optional instanceof Class<?> c ? c : component.getType();
        return new Component(
                component,
                oneof.getName(),
                component.getName(),
                new Slot.Oneof(oneof),
                choice(prototype, oneof, type),
                optional != null,
                optional == null ? null : Optional::empty,
                constraints.constrains(component.getName()));
    }

    private Shape repeated(Message prototype, FieldDescriptor field, Type type) {
        if (field.isMapField()) {
            var key = argument(type, Map.class, 0);
            var value = argument(type, Map.class, 1);
            if (key == null
                    || value == null
                    || field.getMessageType().findFieldByNumber(1).getJavaType() != JavaType.STRING) {
                return unlike(field, type);
            }
            var entry = instance(prototype, field);
            var fields = entry.getDescriptorForType();
            return new MapShape(
                    entry,
                    value(entry, fields.findFieldByNumber(1), key),
                    value(entry, fields.findFieldByNumber(2), value));
        }
        var list = argument(type, List.class, 0);
        var set = argument(type, Set.class, 0);
        if (list != null) return new ListShape(value(prototype, field, list), false);
        return set != null ? new ListShape(value(prototype, field, set), true) : unlike(field, type);
    }

    private Shape value(Message prototype, FieldDescriptor field, Type generic) {
        if (!(generic instanceof Class<?> type)) return unlike(field, generic);
        if (field.getJavaType() == JavaType.MESSAGE) {
            var own = MESSAGES.get(type);
            if (own != null) {
                return own.message().equals(field.getMessageType().getFullName()) ? own.shape() : unlike(field, type);
            }
            return type.isRecord() ? record(instance(prototype, field), type, Set.of()) : unlike(field, type);
        }
        if (field.getJavaType() == JavaType.ENUM) {
            return type.isEnum() ? new EnumShape(field.getEnumType(), type, differences) : unlike(field, type);
        }
        if (type.isRecord() && type.getRecordComponents().length == 1) {
            var inner = value(prototype, field, type.getRecordComponents()[0].getGenericType());
            return new ValueShape(inner, new RecordAccess(type));
        }
        var shape = SCALARS.getOrDefault(field.getJavaType(), Map.of()).get(type);
        return shape == null ? unlike(field, type) : shape;
    }

    private Shape choice(Message prototype, OneofDescriptor oneof, Class<?> type) {
        var permitted = type.isSealed() ? List.of(type.getPermittedSubclasses()) : List.<Class<?>>of();
        var types = permitted.stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        var choices = new LinkedHashMap<String, ChoiceShape.Choice>();
        for (var field : oneof.getFields()) {
            var choice = types.remove(Names.capital(field.getJsonName()));
            if (choice == null || field.getJavaType() != JavaType.MESSAGE) {
                unlike(field, type);
                continue;
            }
            var shape = record(instance(prototype, field), choice, Set.of());
            choices.put(field.getJsonName(), new ChoiceShape.Choice(field, choice, shape));
        }
        types.values().forEach(c -> differences.add(oneof, "no field", c, "a choice of " + type.getSimpleName()));
        return new ChoiceShape(oneof, choices);
    }

    private static Message instance(Message prototype, FieldDescriptor field) {
        return prototype.newBuilderForType().newBuilderForField(field).getDefaultInstanceForType();
    }

    private static @Nullable Type argument(Type type, Class<?> raw, int index) {
        return type instanceof ParameterizedType p && p.getRawType() == raw ? p.getActualTypeArguments()[index] : null;
    }

    private Shape unlike(FieldDescriptor field, Type type) {
        differences.add(
                field,
                field.toProto().getType().name().replace("TYPE_", "").toLowerCase(java.util.Locale.ROOT),
                type,
                "another type");
        return NOTHING;
    }
}
