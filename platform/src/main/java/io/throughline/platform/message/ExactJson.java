package io.throughline.platform.message;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** Decimals and money as JSON, without ever passing through a binary fraction. */
final class ExactJson {

    /** A decimal longer than this is an attack, not a number: its plain form could fill the memory. */
    private static final int MOST_CHARACTERS = 60;

    private static final int LARGEST_SCALE = 30;

    private ExactJson() {}

    static final class DecimalWriter extends StdSerializer<BigDecimal> {
        DecimalWriter() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toPlainString());
        }
    }

    static final class DecimalReader extends StdDeserializer<BigDecimal> {
        DecimalReader() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser in, DeserializationContext context) {
            if (in.currentToken() != JsonToken.VALUE_STRING
                    && !in.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, in);
            }
            String text = in.getString();
            try {
                return decimal(text);
            } catch (NumberFormatException e) {
                return (BigDecimal) context.handleWeirdStringValue(
                        BigDecimal.class, shortened(text), "must be a decimal number such as 12.50");
            }
        }
    }

    static final class MoneyWriter extends StdSerializer<Money> {
        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money value, JsonGenerator out, SerializationContext context) {
            out.writeStartObject();
            out.writeStringProperty("amount", value.getAmount().toPlainString());
            out.writeStringProperty("currency", value.getCurrencyUnit().getCode());
            out.writeEndObject();
        }
    }

    static final class MoneyReader extends StdDeserializer<Money> {
        MoneyReader() {
            super(Money.class);
        }

        private record Written(
                @Nullable BigDecimal amount, @Nullable String currency) {}

        @Override
        public @Nullable Money deserialize(JsonParser in, DeserializationContext context) {
            var written = context.readValue(in, Written.class);
            if (written.amount() == null || written.currency() == null) {
                return context.reportInputMismatch(Money.class, "money has an amount and a currency");
            }
            try {
                return Money.of(CurrencyUnit.of(written.currency()), written.amount());
            } catch (IllegalCurrencyException e) {
                return context.reportInputMismatch(Money.class, "the currency must be an ISO 4217 code such as CNY");
            } catch (ArithmeticException e) {
                return context.reportInputMismatch(
                        Money.class, "the amount has more decimals than %s allows", written.currency());
            }
        }
    }

    private static BigDecimal decimal(String text) {
        if (text.length() > MOST_CHARACTERS) throw new NumberFormatException("too long");
        var value = new BigDecimal(text.strip());
        if (Math.abs((long) value.scale()) > LARGEST_SCALE) throw new NumberFormatException("too many decimals");
        return value;
    }

    private static String shortened(String text) {
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    }
}
