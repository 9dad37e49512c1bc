package io.throughline.platform.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.throughline.platform.message.Json;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.type.CollectionType;

/**
 * Records as canonical JSON, for documents and search entries: the house's JSON, and equal records give equal text. Sets
 * are sorted, and moments have nine digits after the second, so that their text sorts by time. Empty lists, sets and maps
 * are left out: most of what a customer could have, he does not have.
 */
public final class RecordJson {

    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private static final JsonMapper MAPPER =
            withoutEmpties(Json.lenient()).addModule(module()).build();

    private RecordJson() {}

    /** The mapper itself. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The record as canonical JSON. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The record that the JSON describes. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** The record as a tree, which is written like the record itself. */
    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The text by which a value is compared: the content of its JSON form. */
    public static String text(Object value) {
        return MAPPER.<JsonNode>valueToTree(value).asString();
    }

    private static JsonMapper.Builder withoutEmpties(JsonMapper.Builder builder) {
        for (Class<?> container : List.of(Collection.class, List.class, Set.class, Map.class)) {
            builder.withConfigOverride(
                    container, o -> o.setInclude(JsonInclude.Value.construct(Include.NON_EMPTY, Include.ALWAYS)));
        }
        return builder;
    }

    private static SimpleModule module() {
        return new SimpleModule("throughline-documents")
                .addSerializer(Instant.class, new MomentWriter())
                .addSerializer(String.class, new TextWriter())
                .setSerializerModifier(new SortedSets());
    }

    private static final class MomentWriter extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            out.writeString(MOMENT.format(value));
        }
    }

    /** PostgreSQL cannot keep the character 0 in text: it would stop a projection for ever. */
    private static final class TextWriter extends ValueSerializer<String> {
        @Override
        public void serialize(String value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.indexOf('\0') < 0 ? value : value.replace('\0', '\uFFFD'));
        }
    }

    private static final class SortedSets extends ValueSerializerModifier {
        @Override
        public ValueSerializer<?> modifyCollectionSerializer(
                SerializationConfig config,
                CollectionType type,
                BeanDescription.Supplier description,
                ValueSerializer<?> serializer) {
            return Set.class.isAssignableFrom(type.getRawClass()) ? new SetWriter() : serializer;
        }
    }

    private static final class SetWriter extends ValueSerializer<Collection<?>> {
        @Override
        public void serialize(Collection<?> values, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            values.stream()
                    .map(value -> MAPPER.<JsonNode>valueToTree(value))
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .forEach(out::writeTree);
            out.writeEndArray();
        }
    }
}
