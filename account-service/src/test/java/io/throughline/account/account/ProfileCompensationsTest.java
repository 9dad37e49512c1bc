package io.throughline.account.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.account.ProfileCommand.ChangeAccountFields;
import io.throughline.account.account.ProfileCommand.ChangeAccountStatus;
import io.throughline.account.account.ProfileTest.Correction;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.account.FieldValue;
import io.throughline.contracts.account.PersonalFields;
import io.throughline.contracts.account.ProfileEvent;
import io.throughline.contracts.account.ProfileEvent.AccountFieldsChanged;
import io.throughline.contracts.account.ProfileEvent.AccountStatusChanged;
import io.throughline.contracts.account.ProfileField;
import io.throughline.platform.message.Command;
import io.throughline.platform.test.ToldBefore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an account says of its customer is taken back field by field. */
class ProfileCompensationsTest {

    private static final CustomerId CUSTOMER =
            AccountTest.open(Optional.empty()).customerId();
    private static final DomainEvent OPENED = AccountTest.opened(Optional.empty());

    @Test
    void givesEachFieldWhatItSaidBefore() {
        var first = new Correction().email("a@chenguang.example").event();
        var second = new Correction()
                .name("曙光集团")
                .email("b@chenguang.example")
                .cleared(ProfileField.ADDRESS)
                .event();

        var undone = (ProfileCommand.CorrectAccountProfile) compensation(second, OPENED, first);

        assertThat(undone.name()).hasValueSatisfying(n -> assertThat(n.value()).isEqualTo("晨光贸易有限公司"));
        assertThat(undone.email()).hasValueSatisfying(e -> assertThat(e.value()).isEqualTo("a@chenguang.example"));
        assertThat(undone.address()).contains("北京市朝阳区");
        assertThat(undone.industry()).isEmpty();
        assertThat(undone.cleared()).isEmpty();
    }

    @Test
    void clearsAFieldThatSaidNothingBefore() {
        var told = new Correction().email("a@chenguang.example");
        assertThat(compensation(told.event(), OPENED))
                .isEqualTo(new Correction().cleared(ProfileField.EMAIL).command());
    }

    @Test
    void goesBackToTheFormerStatus() {
        assertThat(compensation(
                        new AccountStatusChanged(CUSTOMER, Optional.of("TRADING"), Optional.empty(), 0), OPENED))
                .isEqualTo(new ChangeAccountStatus(CUSTOMER, Optional.of("TRADING")));
    }

    @Test
    void givesFieldsOfTheHousesOwnTheirFormerValues() {
        var first = new AccountFieldsChanged(
                CUSTOMER, List.of(value("shops", "1")), new PersonalFields(List.of(value("hobby", "象棋"))), Set.of(), 1);
        var second = new AccountFieldsChanged(
                CUSTOMER,
                List.of(value("shops", "2"), value("grade", "甲")),
                PersonalFields.erased(),
                Set.of("hobby"),
                1);
        assertThat(compensation(second, OPENED, first))
                .isEqualTo(new ChangeAccountFields(CUSTOMER, Map.of("shops", "1", "hobby", "象棋"), Set.of("grade")));
    }

    private static Command compensation(ProfileEvent event, DomainEvent... before) {
        var compensation = new ProfileCompensations().of(event);
        return compensation.commands().apply(new ToldBefore(List.of(before))).getFirst();
    }

    private static FieldValue value(String field, String value) {
        return new FieldValue(field, field, field, value, false);
    }
}
