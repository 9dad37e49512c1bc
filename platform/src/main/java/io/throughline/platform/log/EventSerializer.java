package io.throughline.platform.log;

import io.throughline.platform.message.Json;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.ByteArrayToJsonNodeConverter;
import org.axonframework.serialization.jackson3.JsonNodeToByteArrayConverter;
import org.axonframework.serialization.jackson3.JsonNodeToObjectNodeConverter;
import org.axonframework.serialization.jackson3.ObjectNodeToJsonNodeConverter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON under their stored names and revisions, metadata in its compact form. An event of a revision that this
 * program neither reads nor has an upcaster for is an error, so that it is seen and never dropped; one of an unknown name is
 * somebody else's, and no handler asks for it.
 */
public final class EventSerializer implements Serializer {

    private final EventNames names;
    private final JsonMapper mapper;
    private final ChainingConverter converter = new ChainingConverter(EventSerializer.class.getClassLoader());

    /** @param modules what changes the stored form, such as the sealing of personal data */
    public EventSerializer(EventNames names, List<? extends JacksonModule> modules) {
        this.names = names;
        var builder = Json.lenient();
        modules.forEach(builder::addModule);
        this.mapper = builder.build();
        converter.registerConverter(new JsonNodeToByteArrayConverter(mapper));
        converter.registerConverter(new ByteArrayToJsonNodeConverter(mapper));
        converter.registerConverter(new JsonNodeToObjectNodeConverter());
        converter.registerConverter(new ObjectNodeToJsonNodeConverter());
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null) throw new SerializationException("Nothing is not an event");
        var type = typeForClass(object.getClass());
        byte[] bytes = object instanceof Map<?, ?> metaData ? MetaDataCodec.encode(metaData) : json(object);
        return new SimpleSerializedObject<>(converter.convert(bytes, representation), representation, type);
    }

    private byte[] json(Object event) {
        try {
            return mapper.writeValueAsBytes(event);
        } catch (JacksonException e) {
            throw new SerializationException(
                    "An event cannot be written: " + event.getClass().getName(), e);
        }
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"
    }) // Axon's interface: the caller names the type, and nothing is null
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        if (SerializedType.emptyType().equals(stored.getType())) return null;
        Class<?> type = classForType(stored.getType());
        if (type == UnknownSerializedType.class) return (T) new UnknownSerializedType(this, stored);
        try {
            if (type == MetaData.class) {
                return (T) MetaDataCodec.decode(
                        converter.convert(stored, byte[].class).getData());
            }
            return stored.getData() instanceof JsonNode node
                    ? (T) mapper.treeToValue(node, type)
                    : (T) mapper.readValue(
                            converter.convert(stored, byte[].class).getData(), type);
        } catch (JacksonException e) {
            throw new SerializationException(
                    "An event cannot be read: " + stored.getType().getName(), e);
        }
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type)) return Void.class;
        if (type.getName().equals(MetaData.class.getName())) return MetaData.class;
        Class<?> event = names.typeOf(type.getName()).orElse(null);
        if (event == null) return UnknownSerializedType.class;
        int revision = names.nameOf(event).revision();
        if (!Integer.toString(revision).equals(type.getRevision())) {
            throw new SerializationException("The event " + type.getName() + " is stored in revision "
                    + type.getRevision() + "; this program reads revision " + revision + " and has no upcaster for it");
        }
        return event;
    }

    @Override
    @SuppressWarnings("rawtypes") // as in Axon's interface
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || type == Void.class || type == void.class) return SerializedType.emptyType();
        if (Map.class.isAssignableFrom(type)) return new SimpleSerializedType(MetaData.class.getName(), null);
        EventNames.StoredName name = names.nameOf(type);
        return new SimpleSerializedType(name.name(), Integer.toString(name.revision()));
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
