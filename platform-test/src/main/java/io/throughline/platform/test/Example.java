package io.throughline.platform.test;

import io.throughline.contracts.ContentAddress;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.TimeZoneName;
import io.throughline.contracts.lead.LossReasonId;
import io.throughline.contracts.lead.MethodId;
import io.throughline.contracts.lead.StageId;
import io.throughline.contracts.lead.TerritoryId;
import io.throughline.contracts.staff.AgentCode;
import io.throughline.contracts.staff.Role;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An example of a record that uses every component, the same at every run. */
final class Example {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Instant MOMENT = DAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            Map.entry(boolean.class, true),
            Map.entry(int.class, 7),
            Map.entry(long.class, 7L),
            Map.entry(Integer.class, 7),
            Map.entry(Long.class, 7L),
            Map.entry(Boolean.class, true),
            Map.entry(BigDecimal.class, new BigDecimal("12.50")),
            Map.entry(Instant.class, MOMENT),
            Map.entry(LocalDate.class, DAY),
            Map.entry(Money.class, Money.of(CurrencyUnit.of("CNY"), new BigDecimal("1234.50"))),
            Map.entry(StageId.class, new StageId("PROSPECTING")),
            Map.entry(MethodId.class, new MethodId("EIGHT_STEPS")),
            Map.entry(LossReasonId.class, new LossReasonId("PRICE")),
            Map.entry(TerritoryId.class, new TerritoryId("NORTH")),
            Map.entry(Role.class, Role.ADMINISTRATOR),
            Map.entry(AgentCode.class, new AgentCode("BJ01")),
            Map.entry(TimeZoneName.class, new TimeZoneName("Asia/Shanghai")),
            Map.entry(
                    ContentAddress.class,
                    ContentAddress.of(Identifier.named("golden", "customerId"), new byte[] {1, 2, 3})),
            Map.entry(PersonName.class, new PersonName("王小明")),
            Map.entry(EmailAddress.class, new EmailAddress("xiaoming.wang@example.com")),
            Map.entry(PhoneNumber.class, new PhoneNumber("+86 10 6552 9988")));

    private Example() {}

    /** An example of this record. */
    static Object of(Class<?> type) {
        return value(type, type.getSimpleName());
    }

    private static Object value(Type type, String name) {
        if (type instanceof ParameterizedType generic) return container(generic, name);
        var plain = (Class<?>) type;
        if (PLAIN.containsKey(plain)) return PLAIN.get(plain);
        if (plain == String.class) return name;
        if (plain == UUID.class) return Identifier.named("golden", name);
        if (plain.isEnum()) return plain.getEnumConstants()[0];
        if (plain.isRecord()) return record(plain, name);
        throw new AssertionError("The golden files know no example of " + type + " yet: add one in " + Example.class);
    }

    private static Object container(ParameterizedType type, String name) {
        var arguments = type.getActualTypeArguments();
        var first = value(arguments[0], name);
        return switch (((Class<?>) type.getRawType()).getSimpleName()) {
            case "Optional" -> Optional.of(first);
            case "List" -> List.of(first);
            case "Set" -> Set.of(first);
            case "Map" -> Map.of(first, value(arguments[1], name + " value"));
            default -> throw new AssertionError("The golden files know no example of " + type + " yet");
        };
    }

    /** A record of one component takes the place's name, so that ids of different components differ. */
    private static Object record(Class<?> type, String name) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component ->
                        value(component.getGenericType(), components.length == 1 ? name : component.getName()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no example of " + type, e);
        }
    }
}
