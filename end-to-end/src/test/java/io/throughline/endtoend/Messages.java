package io.throughline.endtoend;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import com.google.type.Date;
import com.google.type.Money;
import io.throughline.api.common.v1.Call;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Between the messages of the contract and the JSON that the HTTP door speaks, so that a test is written once. */
final class Messages {

    private Messages() {}

    static Message request(Rpc rpc, Terms terms, Map<String, ?> fields) {
        Message.Builder request = filled(rpc.prototype().newBuilderForType(), fields);
        var call = rpc.prototype().getDescriptorForType().findFieldByName("call");
        if (call != null) request.setField(call, call(terms));
        return request.build();
    }

    /** A message in the words of the HTTP door. */
    static ObjectNode json(Message message) {
        ObjectNode object = HttpDoor.JSON.createObjectNode();
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            Object value = message.getField(field);
            if (field.isMapField()) object.set(field.getJsonName(), entries((Collection<?>) value));
            else if (field.isRepeated()) {
                var array = object.putArray(field.getJsonName());
                ((Collection<?>) value).forEach(each -> array.add(json(field, each)));
            } else if (!field.hasPresence() || message.hasField(field)) {
                object.set(field.getJsonName(), json(field, value));
            }
        }
        return object;
    }

    private static JsonNode entries(Collection<?> entries) {
        ObjectNode object = HttpDoor.JSON.createObjectNode();
        for (Object each : entries) {
            var entry = (Message) each;
            var type = entry.getDescriptorForType();
            object.put(
                    String.valueOf(entry.getField(type.findFieldByNumber(1))),
                    String.valueOf(entry.getField(type.findFieldByNumber(2))));
        }
        return object;
    }

    private static JsonNode json(FieldDescriptor field, Object value) {
        return switch (value) {
            case Money money -> {
                ObjectNode object = HttpDoor.JSON.createObjectNode();
                var amount = BigDecimal.valueOf(money.getUnits()).add(BigDecimal.valueOf(money.getNanos(), 9));
                object.put("amount", amount.setScale(2).toPlainString());
                object.put("currency", money.getCurrencyCode());
                yield object;
            }
            case Timestamp at ->
                HttpDoor.JSON.valueToTree(
                        Instant.ofEpochSecond(at.getSeconds(), at.getNanos()).toString());
            case Date date ->
                HttpDoor.JSON.valueToTree(LocalDate.of(date.getYear(), date.getMonth(), date.getDay())
                        .toString());
            case ByteString bytes ->
                HttpDoor.JSON.valueToTree(Base64.getEncoder().encodeToString(bytes.toByteArray()));
            case Message message -> json(message);
            case EnumValueDescriptor constant ->
                HttpDoor.JSON.valueToTree(
                        constant.getName().substring(prefix(field).length()));
            default -> HttpDoor.JSON.valueToTree(value);
        };
    }

    private static Call call(Terms terms) {
        var call = Call.newBuilder().setValidateOnly(terms.onlyTry());
        terms.requestId().ifPresent(call::setRequestId);
        terms.expectedRevision().ifPresent(call::setExpectedRevision);
        terms.occurredAt().ifPresent(at -> call.setOccurredAt(timestamp(at)));
        terms.onBehalfOf().ifPresent(staff -> call.setOnBehalfOf(staff.toString()));
        return call.build();
    }

    private static Message.Builder filled(Message.Builder message, Map<String, ?> fields) {
        fields.forEach((name, value) -> {
            var field = message.getDescriptorForType().getFields().stream()
                    .filter(f -> f.getJsonName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no field " + name));
            if (field.isMapField()) entries(message, field, (Map<?, ?>) value);
            else if (field.isRepeated()) {
                List<?> values = value instanceof List<?> list ? list : List.of(value);
                values.forEach(each -> message.addRepeatedField(field, wire(message, field, each)));
            } else {
                message.setField(field, wire(message, field, value));
            }
        });
        return message;
    }

    private static void entries(Message.Builder message, FieldDescriptor field, Map<?, ?> entries) {
        entries.forEach((key, value) -> {
            var entry = message.newBuilderForField(field);
            var type = entry.getDescriptorForType();
            entry.setField(type.findFieldByNumber(1), key);
            entry.setField(type.findFieldByNumber(2), value);
            message.addRepeatedField(field, entry.build());
        });
    }

    private static Object wire(Message.Builder message, FieldDescriptor field, Object value) {
        return switch (field.getJavaType()) {
            case STRING -> value.toString();
            case BYTE_STRING -> ByteString.copyFrom(Base64.getDecoder().decode(value.toString()));
            case ENUM ->
                Objects.requireNonNull(
                        field.getEnumType().findValueByName(prefix(field) + value), () -> "no constant " + value);
            case LONG -> ((Number) value).longValue();
            case MESSAGE -> wire(message.newBuilderForField(field), value);
            default -> value;
        };
    }

    /** As far as tests need it: fields that hold text. */
    private static Struct struct(Map<?, ?> fields) {
        var struct = Struct.newBuilder();
        fields.forEach((name, value) -> struct.putFields(
                name.toString(),
                Value.newBuilder().setStringValue(value.toString()).build()));
        return struct.build();
    }

    private static Message wire(Message.Builder builder, Object value) {
        String type = builder.getDescriptorForType().getFullName();
        if (type.equals(Money.getDescriptor().getFullName())) {
            var amount = new BigDecimal(
                    Objects.requireNonNull(((Map<?, ?>) value).get("amount")).toString());
            return Money.newBuilder()
                    .setCurrencyCode(String.valueOf(((Map<?, ?>) value).get("currency")))
                    .setUnits(amount.longValue())
                    .setNanos(amount.remainder(BigDecimal.ONE).movePointRight(9).intValueExact())
                    .build();
        }
        if (type.equals(Struct.getDescriptor().getFullName())) return struct((Map<?, ?>) value);
        if (type.equals(Timestamp.getDescriptor().getFullName())) return timestamp(Instant.parse(value.toString()));
        if (type.equals(Date.getDescriptor().getFullName())) {
            var date = LocalDate.parse(value.toString());
            return Date.newBuilder()
                    .setYear(date.getYear())
                    .setMonth(date.getMonthValue())
                    .setDay(date.getDayOfMonth())
                    .build();
        }
        @SuppressWarnings("unchecked")
        var fields = (Map<String, Object>) value;
        return filled(builder, fields).build();
    }

    private static Timestamp timestamp(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build();
    }

    /** A constant of the field's enum as JSON has it: the first that says something. */
    static String someConstant(FieldDescriptor field) {
        return field.getEnumType()
                .getValues()
                .get(1)
                .getName()
                .substring(prefix(field).length());
    }

    static String prefix(FieldDescriptor field) {
        return field.getEnumType()
                        .getName()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                        .toUpperCase(Locale.ROOT) + "_";
    }
}
