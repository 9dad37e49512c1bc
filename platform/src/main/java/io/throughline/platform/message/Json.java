package io.throughline.platform.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.joda.money.Money;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The house's one way to write JSON: record components in their order and under their own names, absent values left out,
 * dates and instants as ISO text, exact decimals as plain text, money as {@code {"amount":"12.50","currency":"CNY"}}, map
 * entries in the order of their keys. The variants differ in what they forgive when they read.
 */
public final class Json {

    private static final JsonMapper STORED = lenient().build();
    private static final JsonMapper STRICT = exact().build();

    private Json() {}

    /** For what we stored ourselves: unknown properties are ignored, because older and newer programs wrote it. */
    public static JsonMapper stored() {
        return STORED;
    }

    /**
     * For what others send: unknown or doubled properties, text after the end, and numbers in place of text or text in
     * place of numbers are errors.
     */
    public static JsonMapper strict() {
        return STRICT;
    }

    /** A builder like {@link #stored()}, for whoever must add something, such as the sealing of personal data. */
    public static JsonMapper.Builder lenient() {
        return base().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** A builder like {@link #strict()}. */
    public static JsonMapper.Builder exact() {
        return base().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    private static JsonMapper.Builder base() {
        var builder = JsonMapper.builder()
                .addModule(exactNumbers())
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        for (Class<?> container :
                List.of(List.class, Set.class, Map.class, Collection.class, SortedSet.class, SortedMap.class)) {
            builder.withConfigOverride(
                    container, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        return builder;
    }

    /** Decimals and money, for mappers of another kind. */
    public static SimpleModule exactNumbers() {
        return new SimpleModule("throughline-exact-numbers")
                .addSerializer(BigDecimal.class, new ExactJson.DecimalWriter())
                .addDeserializer(BigDecimal.class, new ExactJson.DecimalReader())
                .addSerializer(Money.class, new ExactJson.MoneyWriter())
                .addDeserializer(Money.class, new ExactJson.MoneyReader());
    }
}
