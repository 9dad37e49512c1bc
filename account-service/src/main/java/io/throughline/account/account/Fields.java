package io.throughline.account.account;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.ProfileCommand.ChangeAccountFields;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.PersonalData;
import io.throughline.contracts.account.CustomField;
import io.throughline.contracts.account.CustomFields;
import io.throughline.contracts.account.FieldValue;
import io.throughline.contracts.account.PersonalFields;
import io.throughline.contracts.account.ProfileEvent.AccountFieldsChanged;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.rules.Ruled;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an account says in fields of the house's own (A11); what says something about a person is sealed in snapshots. */
record Fields(
        CustomerId customerId,
        List<FieldValue> open,
        @PersonalData PersonalFields personal) {

    static Fields none(CustomerId customerId) {
        return new Fields(customerId, List.of(), PersonalFields.erased());
    }

    /** What becomes another by this command; empty when all is as asked already. Refuses with what is wrong, by field. */
    Optional<AccountFieldsChanged> changed(ChangeAccountFields command, Ruled<CustomFields> rules) {
        Map<String, String> wrong = new TreeMap<>();
        List<FieldValue> values = new ArrayList<>();
        inTheRulesOrder(command.values().keySet(), rules.rules()).forEach(name -> {
            try {
                values.add(value(rules.rules(), name, command.values().getOrDefault(name, "")));
            } catch (IllegalArgumentException e) {
                wrong.put("values." + name, String.valueOf(e.getMessage()));
            }
        });
        command.cleared().stream()
                .filter(name -> command.values().containsKey(name) || !isKnown(name, rules.rules()))
                .forEach(name -> wrong.put("cleared." + name, "must be a field that is not given a value as well"));
        var known = values.stream().filter(value -> !all().contains(value)).toList();
        var cleared = command.cleared().stream().filter(names()::contains).collect(Collectors.toSet());
        var event = event(known, cleared, rules);
        missing(after(event), rules.rules()).forEach(name -> wrong.putIfAbsent("values." + name, "must have a value"));
        if (!wrong.isEmpty()) throw new Refusal(AccountRefusal.FIELD_VALUES_INVALID, wrong);
        return known.isEmpty() && cleared.isEmpty() ? Optional.empty() : Optional.of(event);
    }

    Fields after(AccountFieldsChanged event) {
        Set<String> replaced = new HashSet<>(event.cleared());
        Stream.concat(event.values().stream(), event.personal().values().stream())
                .forEach(value -> replaced.add(value.field()));
        return new Fields(
                customerId,
                merged(open, replaced, event.values()),
                new PersonalFields(
                        merged(personal.values(), replaced, event.personal().values())));
    }

    private AccountFieldsChanged event(List<FieldValue> values, Set<String> cleared, Ruled<CustomFields> rules) {
        Map<Boolean, List<FieldValue>> parted = values.stream()
                .collect(Collectors.partitioningBy(value -> rules.rules()
                        .field(value.field())
                        .filter(CustomField::personal)
                        .isPresent()));
        return new AccountFieldsChanged(
                customerId,
                parted.getOrDefault(false, List.of()),
                new PersonalFields(parted.getOrDefault(true, List.of())),
                cleared,
                rules.version());
    }

    /** A map's own order is another in every process; what is recorded has the one in which the house lists its fields. */
    private static Stream<String> inTheRulesOrder(Set<String> names, CustomFields rules) {
        var listed = rules.fields().stream().map(CustomField::name).filter(names::contains);
        return Stream.concat(listed, names.stream()).distinct();
    }

    private static FieldValue value(CustomFields rules, String name, String value) {
        var field = rules.field(name)
                .filter(known -> !known.retired())
                .orElseThrow(() -> new IllegalArgumentException("is no field that takes values"));
        return new FieldValue(name, field.label(), field.labelZh(), FieldForm.of(field, value), field.searchable());
    }

    /** The fields that must say something and do not, once any field does. */
    private static List<String> missing(Fields after, CustomFields rules) {
        if (after.all().isEmpty()) return List.of();
        return rules.fields().stream()
                .filter(field -> field.required() && !field.retired())
                .map(CustomField::name)
                .filter(name -> !after.names().contains(name))
                .toList();
    }

    private boolean isKnown(String name, CustomFields rules) {
        return names().contains(name) || rules.field(name).isPresent();
    }

    /** What it says in this field. */
    Optional<FieldValue> value(String name) {
        return all().stream().filter(value -> value.field().equals(name)).findFirst();
    }

    private List<FieldValue> all() {
        return Stream.concat(open.stream(), personal.values().stream()).toList();
    }

    private Set<String> names() {
        return all().stream().map(FieldValue::field).collect(Collectors.toSet());
    }

    private static List<FieldValue> merged(List<FieldValue> before, Set<String> replaced, List<FieldValue> values) {
        return Stream.concat(before.stream().filter(value -> !replaced.contains(value.field())), values.stream())
                .toList();
    }
}
