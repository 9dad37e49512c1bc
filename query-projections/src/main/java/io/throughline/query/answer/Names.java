package io.throughline.query.answer;

import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts the names of the staff into an answer, as the staff tree knows them now. */
public record Names(StaffDirectory staff) {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** The name behind an id; empty for a process, and for an id that is nobody's. */
    public Optional<String> of(String id) {
        return member(id).map(StaffMember::name);
    }

    /** The department of the member of the staff behind an id. */
    public Optional<String> department(String id) {
        return member(id).flatMap(StaffMember::department);
    }

    private Optional<StaffMember> member(String id) {
        if (id.length() != 36) return Optional.empty(); // the length of a UUID
        try {
            return staff.byId(StaffId.of(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The same record with every name in it, at any depth. */
    @SuppressWarnings("unchecked") // a record is made anew as the record it was
    public <T extends Record> T in(T answer) {
        return (T) value(answer);
    }

    private Object value(Object value) {
        return switch (value) {
            case Named<?> named -> (Object) named.named(this);
            case Optional<?> some -> some.map(this::value);
            case List<?> list -> list.stream().map(this::value).toList();
            case Record record -> record(record);
            default -> value;
        };
    }

    private Object record(Record record) {
        var shape = SHAPES.get(record.getClass());
        return shape.ours() ? shape.map(record, this::value) : record;
    }

    /** How a record of ours is taken apart and made anew; those of the contracts hold no names and stay. */
    private record Shape(boolean ours, List<RecordComponent> components, Optional<Constructor<?>> constructor) {

        static Shape of(Class<?> type) {
            if (!type.getPackageName().startsWith("io.throughline.query")) {
                return new Shape(false, List.of(), Optional.empty());
            }
            var components = List.of(type.getRecordComponents());
            try {
                var constructor = type.getDeclaredConstructor(
                        components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
                return new Shape(true, components, Optional.of(constructor));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        Object map(Record record, UnaryOperator<Object> each) {
            try {
                Object[] values = new Object[components.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = each.apply(components.get(i).getAccessor().invoke(record));
                }
                return constructor.orElseThrow().newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
