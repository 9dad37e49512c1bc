package io.throughline.account.rules;

import io.throughline.contracts.account.AccountPolicy;
import io.throughline.contracts.account.AccountStatuses;
import io.throughline.contracts.account.BookingWindow;
import io.throughline.contracts.account.ChurnRules;
import io.throughline.contracts.account.CustomField;
import io.throughline.contracts.account.CustomFields;
import io.throughline.contracts.account.FieldKind;
import io.throughline.contracts.account.ValueRules;
import io.throughline.platform.rules.Ruled;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The rules that hold in a test. */
public record SetRules(
        Ruled<AccountStatuses> statuses,
        Ruled<CustomFields> fields,
        Ruled<AccountPolicy> policy,
        Ruled<ChurnRules> churn,
        Ruled<ValueRules> value,
        Ruled<BookingWindow> window)
        implements AccountRules {

    /** What holds until somebody changes it. */
    public static final SetRules DEFAULT = new SetRules(
            new Ruled<>(0, AccountStatuses.DEFAULT),
            new Ruled<>(0, CustomFields.DEFAULT),
            new Ruled<>(0, AccountPolicy.DEFAULT),
            new Ruled<>(0, ChurnRules.DEFAULT),
            new Ruled<>(0, ValueRules.DEFAULT),
            new Ruled<>(0, BookingWindow.DEFAULT));

    /** The same with these fields, in version 3. */
    public SetRules with(CustomField... some) {
        return new SetRules(statuses, new Ruled<>(3, new CustomFields(List.of(some))), policy, churn, value, window);
    }

    /** The same without private persons. */
    public SetRules withoutIndividuals() {
        return new SetRules(statuses, fields, new Ruled<>(2, new AccountPolicy(false)), churn, value, window);
    }

    /** The same with these rules of churn, in that version. */
    public SetRules with(ChurnRules rules, long version) {
        return new SetRules(statuses, fields, policy, new Ruled<>(version, rules), value, window);
    }

    /** The same with these rules of value, in that version. */
    public SetRules with(ValueRules rules, long version) {
        return new SetRules(statuses, fields, policy, churn, new Ruled<>(version, rules), window);
    }

    /** The same with this booking window, in that version. */
    public SetRules with(BookingWindow rules, long version) {
        return new SetRules(statuses, fields, policy, churn, value, new Ruled<>(version, rules));
    }

    /** A field of that name and kind, without bounds and of no person. */
    public static CustomField field(String name, FieldKind kind, String... choices) {
        return new CustomField(
                name,
                name + " (en)",
                name + "（中文）",
                kind,
                false,
                List.of(choices),
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                false);
    }

    /** The same within these bounds. */
    public static CustomField bounded(CustomField field, String least, String most) {
        return new CustomField(
                field.name(),
                field.label(),
                field.labelZh(),
                field.kind(),
                field.required(),
                field.choices(),
                Optional.of(new BigDecimal(least)),
                Optional.of(new BigDecimal(most)),
                field.searchable(),
                field.personal(),
                field.retired());
    }

    /** The same, required, personal or retired. */
    public static CustomField marked(CustomField field, boolean required, boolean personal, boolean retired) {
        return new CustomField(
                field.name(),
                field.label(),
                field.labelZh(),
                field.kind(),
                required,
                field.choices(),
                field.least(),
                field.most(),
                field.searchable(),
                personal,
                retired);
    }
}
