package io.throughline.platform.door;

import io.throughline.platform.message.NewId;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One component of a record and how it travels.
 *
 * @param source the component in Java
 * @param wireName its field or oneof in the contract
 * @param jsonName its property in JSON, which is its name in Java
 * @param slot where it stands in the message
 * @param shape the shape of what is in it
 * @param optional whether it is an {@code Optional}
 * @param absent what stands for a value that was not given; null when one must be given
 * @param constrained whether Jakarta constraints are to be checked
 */
record Component(
        RecordComponent source,
        String wireName,
        String jsonName,
        Slot slot,
        Shape shape,
        boolean optional,
        @Nullable Supplier<Object> absent,
        boolean constrained) {

    /** Whether the door chooses a value when the caller gives none. */
    boolean isNewId() {
        return source.isAnnotationPresent(NewId.class);
    }

    /** Whether a caller must give it. */
    boolean isRequired() {
        return absent == null;
    }

    /** What was read, or what stands for nothing. */
    @Nullable
    Object complete(@Nullable Object read, boolean given, Place place) {
        if (given) return optional && read != null ? Optional.of(read) : read;
        return absent == null ? place.refuse("must be given") : absent.get();
    }

    /** What is to be written, if anything is. */
    @Nullable
    Object content(@Nullable Object value) {
        return optional && value instanceof Optional<?> some ? some.orElse(null) : value;
    }
}
