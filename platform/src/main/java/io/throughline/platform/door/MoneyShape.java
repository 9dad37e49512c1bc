package io.throughline.platform.door;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** An exact amount in one currency: {@code google.type.Money}, or {@code {"amount": "12.50", "currency": "CNY"}}. */
record MoneyShape() implements Shape {

    private static final Set<String> NAMES = Set.of("amount", "currency");
    private static final long MOST_UNITS = 999_999_999_999_999_999L;
    private static final int MOST_NANOS = 999_999_999;

    @Override
    public @Nullable Object fromWire(Object wire, Place place) {
        var money = (com.google.type.Money) wire;
        if (Math.abs(money.getNanos()) > MOST_NANOS
                || money.getUnits() > MOST_UNITS
                || money.getUnits() < -MOST_UNITS
                || (long) Long.signum(money.getUnits()) * money.getNanos() < 0) {
            return place.refuse("must have at most 18 digits of units, and nanos of the same sign below 1000000000");
        }
        var amount = BigDecimal.valueOf(money.getUnits()).add(BigDecimal.valueOf(money.getNanos(), 9));
        return money(amount, money.getCurrencyCode(), place, place.in("currency_code"));
    }

    @Override
    public Object toWire(Object java) {
        var money = (Money) java;
        var parts = money.getAmount().divideAndRemainder(BigDecimal.ONE);
        return com.google.type.Money.newBuilder()
                .setCurrencyCode(money.getCurrencyUnit().getCode())
                .setUnits(parts[0].longValueExact())
                .setNanos(parts[1].movePointRight(9).intValueExact())
                .build();
    }

    @Override
    public @Nullable Object fromJson(JsonNode json, Place place) {
        if (!json.isObject())
            return place.refuse("must be an object such as {\"amount\": \"12.50\", \"currency\": \"CNY\"}");
        var before = place.count();
        for (var name : new TreeSet<>(json.propertyNames())) {
            if (!NAMES.contains(name)) place.in(name).refuse("is not known");
        }
        var amount = part(json, "amount", Standard.DECIMAL, place);
        var currency = part(json, "currency", Standard.TEXT, place);
        if (place.count() > before) return null;
        return money(
                (BigDecimal) requireNonNull(amount), (String) requireNonNull(currency), place, place.in("currency"));
    }

    @Override
    public void toJson(Object java, JsonGenerator out) {
        var money = (Money) java;
        out.writeStartObject();
        out.writeStringProperty("amount", money.getAmount().toPlainString());
        out.writeStringProperty("currency", money.getCurrencyUnit().getCode());
        out.writeEndObject();
    }

    @Override
    public boolean isParameter() {
        return false;
    }

    @Override
    public Map<String, Object> schema(Schemas schemas) {
        return schemas.money();
    }

    private static @Nullable Object part(JsonNode json, String name, Shape shape, Place place) {
        var value = json.get(name);
        return value == null || value.isNull()
                ? place.in(name).refuse("must be given")
                : shape.fromJson(value, place.in(name));
    }

    private static @Nullable Object money(BigDecimal amount, String code, Place place, Place currency) {
        try {
            var unit = CurrencyUnit.of(code);
            var scaled = amount.stripTrailingZeros();
            return scaled.scale() > unit.getDecimalPlaces()
                    ? place.refuse("must have at most " + unit.getDecimalPlaces() + " decimals in " + code)
                    : Money.of(unit, scaled);
        } catch (IllegalCurrencyException e) {
            return currency.refuse("must be a currency code of ISO 4217 such as CNY");
        }
    }
}
