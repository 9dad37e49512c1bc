package io.throughline.platform.door;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import org.jspecify.annotations.Nullable;

/** Where a component stands in a message. */
sealed interface Slot {

    /** The wire value, or null when none was given. */
    @Nullable
    Object read(Message message);

    /** Puts a wire value there. */
    void write(Message.Builder message, Object wire);

    /**
     * A field.
     *
     * @param zeroIsAbsent whether an empty string, no bytes or the enum value zero stands for nothing
     */
    record Field(FieldDescriptor field, boolean zeroIsAbsent) implements Slot {

        @Override
        public @Nullable Object read(Message message) {
            if (field.hasPresence() && !message.hasField(field)) return null;
            var value = message.getField(field);
            return zeroIsAbsent && value.equals(field.getDefaultValue()) ? null : value;
        }

        @Override
        public void write(Message.Builder message, Object wire) {
            message.setField(field, wire);
        }
    }

    /** A oneof: its wire value is the message that holds it. */
    record Oneof(OneofDescriptor oneof) implements Slot {

        @Override
        public @Nullable Object read(Message message) {
            return message.hasOneof(oneof) ? message : null;
        }

        @Override
        public void write(Message.Builder message, Object wire) {
            var chosen = (ChoiceShape.Chosen) wire;
            message.setField(chosen.field(), chosen.value());
        }
    }
}
