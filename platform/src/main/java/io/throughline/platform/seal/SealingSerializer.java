package io.throughline.platform.seal;

import io.throughline.contracts.Identifier;
import io.throughline.platform.seal.SealedRecord.SealedComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes the sealed text of a component's whole JSON. An absent value is written as null: there is nothing to hide. */
final class SealingSerializer extends ValueSerializer<Object> {

    private final Sealer sealer;
    private final SealedComponent component;
    private final @Nullable ValueSerializer<Object> plain;

    SealingSerializer(Sealer sealer, SealedComponent component) {
        this(sealer, component, null);
    }

    private SealingSerializer(Sealer sealer, SealedComponent component, @Nullable ValueSerializer<Object> plain) {
        this.sealer = sealer;
        this.component = component;
        this.plain = plain;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty property) {
        return new SealingSerializer(
                sealer, component, context.findPrimaryPropertySerializer(property.getType(), property));
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        if (value instanceof Optional<?> optional && optional.isEmpty()) {
            generator.writeNull();
            return;
        }
        Identifier subject = component.subjectOf(generator.currentValue());
        generator.writeString(sealer.seal(component.place(), subject.value(), json(value, context)));
    }

    @Override
    public boolean isEmpty(SerializationContext context, Object value) {
        return value instanceof Optional<?> optional && optional.isEmpty();
    }

    private byte[] json(Object value, SerializationContext context) {
        if (plain == null) throw new IllegalStateException("used before Jackson prepared it");
        try (var bytes = new ByteArrayBuilder();
                var generator = context.tokenStreamFactory().createGenerator(context, bytes)) {
            plain.serialize(value, generator, context);
            generator.flush();
            return bytes.toByteArray();
        }
    }
}
