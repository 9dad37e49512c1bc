package io.throughline.platform.seal;

import io.throughline.platform.seal.SealedRecord.SealedComponent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Opens sealed text and reads the JSON within; what cannot be opened because the key is gone reads as erased. */
final class OpeningDeserializer extends ValueDeserializer<Object> {

    private final Sealer sealer;
    private final SealedComponent component;
    private final @Nullable ValueDeserializer<Object> plain;
    private final @Nullable Object erased;

    OpeningDeserializer(Sealer sealer, SealedComponent component) {
        this(sealer, component, null, null);
    }

    private OpeningDeserializer(
            Sealer sealer,
            SealedComponent component,
            @Nullable ValueDeserializer<Object> plain,
            @Nullable Object erased) {
        this.sealer = sealer;
        this.component = component;
        this.plain = plain;
        this.erased = erased;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new OpeningDeserializer(
                sealer,
                component,
                context.findContextualValueDeserializer(property.getType(), property),
                Erased.valueOf(property.getType().getRawClass()));
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new BrokenSealException(component.place(), "it is not sealed");
        }
        if (!(context.getAttribute(component.subjectSlot()) instanceof UUID subject)) {
            throw new BrokenSealException(component.place(), "the id of its subject does not stand before it");
        }
        return sealer.open(component.place(), subject, parser.getString())
                .map(json -> read(json, context))
                .orElse(erased);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return prepared().getNullValue(context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return prepared().getAbsentValue(context);
    }

    private Object read(byte[] json, DeserializationContext context) {
        try (var parser = context.tokenStreamFactory().createParser(context, json)) {
            parser.nextToken();
            return prepared().deserialize(parser, context);
        }
    }

    private ValueDeserializer<Object> prepared() {
        if (plain == null) throw new IllegalStateException("used before Jackson prepared it");
        return plain;
    }
}
