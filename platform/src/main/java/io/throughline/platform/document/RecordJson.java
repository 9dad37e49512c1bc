package io.throughline.platform.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.type.CollectionType;

/**
 * Records as canonical JSON, for documents and search entries: equal records give equal text. Properties, map keys and
 * sets are sorted; moments have nine digits after the second, so that their text sorts by time; money is an object of
 * {@code amount} (exact text) and {@code currency}; absent values are left out.
 */
public final class RecordJson {

    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .addModule(module())
            .build();

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

    /** The JSON as a tree. */
    public static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    /** The text by which a value is compared: the content of its JSON form. */
    static String text(Object value) {
        return MAPPER.<JsonNode>valueToTree(value).asString();
    }

    private static SimpleModule module() {
        return new SimpleModule("throughline-documents")
                .addSerializer(Instant.class, new MomentWriter())
                .addSerializer(String.class, new TextWriter())
                .addSerializer(Money.class, new MoneyWriter())
                .addDeserializer(Money.class, new MoneyReader())
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

    private static final class MoneyWriter extends ValueSerializer<Money> {
        @Override
        public void serialize(Money value, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("amount", value.getAmount().toPlainString());
            out.writeStringProperty("currency", value.getCurrencyUnit().getCode());
            out.writeEndObject();
        }
    }

    private static final class MoneyReader extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = in.readValueAsTree();
            return Money.of(
                    CurrencyUnit.of(node.get("currency").asString()),
                    new BigDecimal(node.get("amount").asString()),
                    RoundingMode.UNNECESSARY);
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
