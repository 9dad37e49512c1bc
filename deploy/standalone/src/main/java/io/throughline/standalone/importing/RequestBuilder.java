package io.throughline.standalone.importing;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Fills a request message from the fields of a plan. What does not fit is said with the field's name. */
final class RequestBuilder {

    private final Expressions expressions;

    RequestBuilder(Expressions expressions) {
        this.expressions = expressions;
    }

    /** The request of one command for one row. */
    Message.Builder build(Message prototype, Map<String, Object> fields, Row row) {
        Message.Builder message = prototype.newBuilderForType();
        fields.forEach((name, value) -> set(message, field(message.getDescriptorForType(), name), value, row));
        return message;
    }

    private void set(Message.Builder message, FieldDescriptor field, Object value, Row row) {
        if (field.isMapField()) {
            setEntries(message, field, entries(field, value), row);
        } else if (value instanceof List<?> items) {
            items.forEach(
                    item -> element(message, field, item, row).ifPresent(e -> message.addRepeatedField(field, e)));
        } else {
            element(message, field, value, row).ifPresent(e -> {
                if (field.isRepeated()) message.addRepeatedField(field, e);
                else message.setField(field, e);
            });
        }
    }

    private void setEntries(Message.Builder message, FieldDescriptor field, Map<String, Object> entries, Row row) {
        entries.forEach((key, expression) -> {
            String text = expressions.text(expression.toString(), row);
            if (text.isBlank()) return;
            Message.Builder entry = message.newBuilderForField(field);
            entry.setField(entry.getDescriptorForType().findFieldByNumber(1), key);
            entry.setField(entry.getDescriptorForType().findFieldByNumber(2), text);
            message.addRepeatedField(field, entry.build());
        });
    }

    /** A mapping in the plan is a message; text is an expression. Nothing, and empty text, leave the field out. */
    private Optional<Object> element(Message.Builder message, FieldDescriptor field, Object value, Row row) {
        if (value instanceof Map<?, ?>) {
            Message prototype = message.newBuilderForField(field).getDefaultInstanceForType();
            return Optional.of(build(prototype, entries(field, value), row).build());
        }
        @Nullable Object evaluated = expressions.value(value.toString(), row);
        if (evaluated == null || evaluated.toString().isEmpty()) return Optional.empty();
        try {
            return Optional.of(convert(field, evaluated));
        } catch (RuntimeException e) {
            throw new ImportException(field.getJsonName() + " cannot be '" + evaluated + "'");
        }
    }

    private static Object convert(FieldDescriptor field, Object value) {
        String text = value.toString();
        return switch (field.getJavaType()) {
            case STRING -> text;
            case INT -> new BigDecimal(text).intValueExact();
            case LONG -> new BigDecimal(text).longValueExact();
            case BOOLEAN -> Boolean.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case FLOAT -> Float.valueOf(text);
            case ENUM -> constant(field, text);
            case MESSAGE -> message(value);
            case BYTE_STRING -> throw new IllegalArgumentException();
        };
    }

    private static EnumValueDescriptor constant(FieldDescriptor field, String name) {
        String suffix = "_" + name.toUpperCase(Locale.ROOT);
        String prefix = field.getEnumType()
                .getName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
        return field.getEnumType().getValues().stream()
                .filter(v -> v.getNumber() != 0 && v.getName().equals(prefix + suffix))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static Message message(Object value) {
        return switch (value) {
            case Instant i -> timestamp(i);
            case LocalDate d ->
                com.google.type.Date.newBuilder()
                        .setYear(d.getYear())
                        .setMonth(d.getMonthValue())
                        .setDay(d.getDayOfMonth())
                        .build();
            case Money m ->
                com.google.type.Money.newBuilder()
                        .setCurrencyCode(m.getCurrencyUnit().getCode())
                        .setUnits(m.getAmount().longValue())
                        .setNanos(m.getAmount()
                                .remainder(BigDecimal.ONE)
                                .movePointRight(9)
                                .intValueExact())
                        .build();
            default -> throw new IllegalArgumentException();
        };
    }

    static Timestamp timestamp(Instant moment) {
        return Timestamp.newBuilder()
                .setSeconds(moment.getEpochSecond())
                .setNanos(moment.getNano())
                .build();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> entries(FieldDescriptor field, Object value) {
        if (value instanceof Map<?, ?> map) return (Map<String, Object>) map;
        throw new ImportException(field.getJsonName() + " needs a mapping in the plan");
    }

    private static FieldDescriptor field(Descriptor type, String jsonName) {
        return type.getFields().stream()
                .filter(f -> f.getJsonName().equals(jsonName))
                .findFirst()
                .orElseThrow(() -> new ImportException(type.getName() + " has no field " + jsonName + "; it has "
                        + type.getFields().stream()
                                .map(FieldDescriptor::getJsonName)
                                .filter(n -> !n.equals("call"))
                                .toList()));
    }
}
