package io.throughline.account.account;

import static io.throughline.account.rules.SetRules.bounded;
import static io.throughline.account.rules.SetRules.field;
import static io.throughline.account.rules.SetRules.marked;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.ProfileCommand.ChangeAccountFields;
import io.throughline.account.rules.SetRules;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.account.CustomField;
import io.throughline.contracts.account.FieldKind;
import io.throughline.contracts.account.FieldValue;
import io.throughline.contracts.account.PersonalFields;
import io.throughline.contracts.account.ProfileEvent.AccountFieldsChanged;
import io.throughline.platform.message.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields of the house's own: typed, bounded, and kept in one form. */
class FieldsTest {

    private static final CustomerId CUSTOMER =
            AccountTest.open(Optional.empty()).customerId();
    private static final DomainEvent OPENED = AccountTest.opened(Optional.of(LI_NA.id()));
    private static final CustomField SHOPS = bounded(field("shops", FieldKind.NUMBER), "1", "5000");
    private static final CustomField HOBBY = marked(field("hobby", FieldKind.TEXT), false, true, false);
    private static final CustomField GRADE = marked(field("grade", FieldKind.CHOICE, "甲", "乙"), true, false, false);

    @Test
    void keepsAValueInItsOneForm() {
        ProfileTest.account(SetRules.DEFAULT.with(SHOPS))
                .given(OPENED)
                .when(change("shops", " 012.500 "))
                .by(LI_NA)
                .expectEvents(changed(value(SHOPS, "12.5")));
    }

    @Test
    void sealsWhatSaysSomethingAboutAPerson() {
        ProfileTest.account(SetRules.DEFAULT.with(SHOPS, HOBBY))
                .given(OPENED)
                .when(change("hobby", "太极拳"))
                .by(LI_NA)
                .expectEvents(new AccountFieldsChanged(
                        CUSTOMER, List.of(), new PersonalFields(List.of(value(HOBBY, "太极拳"))), Set.of(), 3));
    }

    @Test
    void recordsNothingWhenAFieldSaysSoAlready() {
        ProfileTest.account(SetRules.DEFAULT.with(SHOPS))
                .given(OPENED, changed(value(SHOPS, "12.5")))
                .when(change("shops", "12.50"))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void clearsAField() {
        ProfileTest.account(SetRules.DEFAULT.with(SHOPS))
                .given(OPENED, changed(value(SHOPS, "12.5")))
                .when(new ChangeAccountFields(CUSTOMER, Map.of(), Set.of("shops")))
                .by(LI_NA)
                .expectEvents(
                        new AccountFieldsChanged(CUSTOMER, List.of(), PersonalFields.erased(), Set.of("shops"), 3));
        ProfileTest.account(SetRules.DEFAULT.with(SHOPS))
                .given(OPENED)
                .when(new ChangeAccountFields(CUSTOMER, Map.of(), Set.of("shops")))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void clearsARetiredFieldButGivesItNoValue() {
        var retired = marked(SHOPS, false, false, true);
        ProfileTest.account(SetRules.DEFAULT.with(retired))
                .given(OPENED)
                .when(change("shops", "12"))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.FIELD_VALUES_INVALID);
        ProfileTest.account(SetRules.DEFAULT.with(retired))
                .given(OPENED, changed(value(SHOPS, "12.5")))
                .when(new ChangeAccountFields(CUSTOMER, Map.of(), Set.of("shops")))
                .by(LI_NA)
                .expectEvents(
                        new AccountFieldsChanged(CUSTOMER, List.of(), PersonalFields.erased(), Set.of("shops"), 3));
    }

    @Test
    void wantsARequiredFieldOnceAnyFieldSaysSomething() {
        var rules = SetRules.DEFAULT.with(SHOPS, GRADE);
        ProfileTest.account(rules)
                .given(OPENED)
                .when(change("shops", "12"))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.FIELD_VALUES_INVALID);
        ProfileTest.account(rules)
                .given(OPENED)
                .when(new ChangeAccountFields(CUSTOMER, Map.of("shops", "12", "grade", "甲"), Set.of()))
                .by(LI_NA)
                .expectEvents(changed(value(SHOPS, "12"), value(GRADE, "甲")));
    }

    @Test
    void saysForEachFieldWhatWouldBeRight() {
        var rules = SetRules.DEFAULT.with(SHOPS, GRADE).fields();
        var asked = new ChangeAccountFields(
                CUSTOMER, Map.of("shops", "0", "grade", "丙", "unheard_of", "1"), Set.of("shops", "unknown"));
        assertThatThrownBy(() -> Fields.none(CUSTOMER).changed(asked, rules))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.details())
                                .isEqualTo(Map.of(
                                        "values.shops", "must be at least 1",
                                        "values.grade", "must be one of 甲, 乙",
                                        "values.unheard_of", "is no field that takes values",
                                        "cleared.shops", "must be a field that is not given a value as well",
                                        "cleared.unknown", "must be a field that is not given a value as well")));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 1e5",
        "NUMBER, ''",
        "NUMBER, 1234567890123456789",
        "DATE, 2026-02-30",
        "DATE, 31.1.2026",
        "YES_NO, yes",
        "YES_NO, ''",
        "MONEY, 12.50",
        "MONEY, CNY 12.505",
        "MONEY, XYZ 12.50",
        "MONEY, cny 12.50",
        "TEXT, ' '"
    })
    void refusesWhatIsNoValueOfItsKind(FieldKind kind, String value) {
        assertThatThrownBy(() -> FieldForm.of(field("some", kind), value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must ");
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, -0.0, 0",
        "NUMBER, 100, 100",
        "DATE, 2026-01-31, 2026-01-31",
        "YES_NO, true, true",
        "MONEY, CNY 12.5, CNY 12.50",
        "MONEY, JPY 12, JPY 12",
        "TEXT, ' 上海 ', 上海"
    })
    void hasOneFormForEachValue(FieldKind kind, String value, String form) {
        assertThat(FieldForm.of(field("some", kind), value)).isEqualTo(form);
    }

    @Test
    void countsCharactersNotHalvesOfThem() {
        var two = bounded(field("some", FieldKind.TEXT), "2", "2");
        assertThat(FieldForm.of(two, "𠮷野")).isEqualTo("𠮷野");
        assertThatThrownBy(() -> FieldForm.of(two, "𠮷")).hasMessage("must be at least 2 characters");
        assertThatThrownBy(() -> FieldForm.of(two, "abc")).hasMessage("must be at most 2 characters");
    }

    @Property(tries = 200)
    void takesANumberExactlyIfItLiesWithinTheBounds(
            @ForAll @BigRange(min = "-10000", max = "10000") @Scale(3) BigDecimal number) {
        boolean within = number.compareTo(BigDecimal.ONE) >= 0 && number.compareTo(new BigDecimal(5000)) <= 0;
        if (within) {
            assertThat(new BigDecimal(FieldForm.of(SHOPS, number.toPlainString())))
                    .isEqualByComparingTo(number);
        } else {
            assertThatThrownBy(() -> FieldForm.of(SHOPS, number.toPlainString()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    static ChangeAccountFields change(String name, String value) {
        return new ChangeAccountFields(CUSTOMER, Map.of(name, value), Set.of());
    }

    private static AccountFieldsChanged changed(FieldValue... values) {
        return new AccountFieldsChanged(CUSTOMER, List.of(values), PersonalFields.erased(), Set.of(), 3);
    }

    private static FieldValue value(CustomField field, String value) {
        return new FieldValue(field.name(), field.label(), field.labelZh(), value, field.searchable());
    }
}
