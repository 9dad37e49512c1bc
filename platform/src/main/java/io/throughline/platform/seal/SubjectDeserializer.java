package io.throughline.platform.seal;

import io.throughline.contracts.Identifier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads the id of a subject as usual, and keeps it at hand for the sealed components that follow. */
final class SubjectDeserializer extends ValueDeserializer<Object> {

    private final Object slot;
    private final @Nullable ValueDeserializer<Object> plain;

    SubjectDeserializer(Class<?> owner, String subject) {
        this(SealedRecord.SealedComponent.slot(owner, subject), null);
    }

    private SubjectDeserializer(Object slot, @Nullable ValueDeserializer<Object> plain) {
        this.slot = slot;
        this.plain = plain;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new SubjectDeserializer(slot, context.findContextualValueDeserializer(property.getType(), property));
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        if (plain == null) throw new IllegalStateException("used before Jackson prepared it");
        var id = plain.deserialize(parser, context);
        context.setAttribute(slot, ((Identifier) id).value());
        return id;
    }
}
