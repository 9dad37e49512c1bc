package io.throughline.account.rules;

import static io.throughline.account.rules.SetRules.bounded;
import static io.throughline.account.rules.SetRules.field;
import static io.throughline.account.rules.SetRules.marked;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.account.AccountRefusal;
import io.throughline.account.rules.AccountRulesCommand.ChangeAccountPolicy;
import io.throughline.account.rules.AccountRulesCommand.ChangeAccountStatuses;
import io.throughline.account.rules.AccountRulesCommand.ChangeCustomFields;
import io.throughline.contracts.account.AccountPolicy;
import io.throughline.contracts.account.AccountRulesEvent.AccountPolicyChanged;
import io.throughline.contracts.account.AccountRulesEvent.AccountStatusesChanged;
import io.throughline.contracts.account.AccountRulesEvent.CustomFieldsChanged;
import io.throughline.contracts.account.AccountStatus;
import io.throughline.contracts.account.AccountStatuses;
import io.throughline.contracts.account.CustomField;
import io.throughline.contracts.account.CustomFields;
import io.throughline.contracts.account.FieldKind;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.test.AggregateFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules by which accounts are kept. */
class AccountRulebookTest {

    private static final CustomField SHOPS = field("shops", FieldKind.NUMBER);
    private static final AccountStatuses TWO = new AccountStatuses(
            List.of(new AccountStatus("NEW", "New", "新客户", true), new AccountStatus("OLD", "Old", "老客户", false)));

    private final AggregateFixture<AccountRulebook> rules = AggregateFixture.of(AccountRulebook.class);

    @Test
    void countsTheVersionsOfEachKindOfRulesByThemselves() {
        rules.givenNothing()
                .when(new ChangeAccountStatuses(TWO))
                .by(ADMINISTRATOR)
                .expectEvents(new AccountStatusesChanged(1, TWO));
        rules.given(new AccountStatusesChanged(1, AccountStatuses.DEFAULT))
                .when(new ChangeAccountStatuses(TWO))
                .by(ADMINISTRATOR)
                .expectEvents(new AccountStatusesChanged(2, TWO));
        rules.given(new AccountStatusesChanged(1, TWO))
                .when(new ChangeAccountPolicy(new AccountPolicy(false)))
                .by(ADMINISTRATOR)
                .expectEvents(new AccountPolicyChanged(1, new AccountPolicy(false)));
    }

    @Test
    void recordsNothingWhenTheRulesAreAsAsked() {
        rules.givenNothing()
                .when(new ChangeAccountStatuses(AccountStatuses.DEFAULT))
                .by(ADMINISTRATOR)
                .expectNothing();
        rules.given(new AccountPolicyChanged(1, new AccountPolicy(false)))
                .when(new ChangeAccountPolicy(new AccountPolicy(false)))
                .by(ADMINISTRATOR)
                .expectNothing();
        rules.given(fields(1, SHOPS)).when(change(SHOPS)).by(ADMINISTRATOR).expectNothing();
    }

    @Test
    void keepsAFieldThatWasEverThereAtLeastAsARetiredOneOfItsKind() {
        var retired = marked(SHOPS, false, false, true);
        rules.given(fields(1, SHOPS)).when(change(retired)).by(ADMINISTRATOR).expectEvents(fields(2, retired));
        rules.given(fields(1, SHOPS)).when(change()).by(ADMINISTRATOR).expectRefusal(AccountRefusal.CUSTOM_FIELD_GONE);
        rules.given(fields(1, SHOPS))
                .when(change(field("shops", FieldKind.TEXT)))
                .by(ADMINISTRATOR)
                .expectRefusal(AccountRefusal.CUSTOM_FIELD_KIND_CHANGED);
    }

    @Test
    void refusesAFieldThatContradictsItself() {
        for (var wrong : List.of(
                field("size", FieldKind.CHOICE),
                field("size", FieldKind.TEXT, "small", "large"),
                bounded(field("since", FieldKind.DATE), "1", "2"),
                bounded(SHOPS, "2", "1"))) {
            rules.givenNothing()
                    .when(change(wrong))
                    .by(ADMINISTRATOR)
                    .expectRefusal(AccountRefusal.CUSTOM_FIELD_CONTRADICTORY);
        }
    }

    @Test
    void isChangedByAdministratorsOnly() {
        rules.givenNothing()
                .when(new ChangeAccountStatuses(TWO))
                .by(WANG_FANG)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void hasNoCodeAndNoNameTwice() {
        var status = new AccountStatus("NEW", "New", "新客户", true);
        assertThatThrownBy(() -> new AccountStatuses(List.of(status, status))).hasMessage("each code must come once");
        assertThatThrownBy(() -> new CustomFields(List.of(SHOPS, SHOPS))).hasMessage("each name must come once");
    }

    private static ChangeCustomFields change(CustomField... some) {
        return new ChangeCustomFields(new CustomFields(List.of(some)));
    }

    private static CustomFieldsChanged fields(long version, CustomField... some) {
        return new CustomFieldsChanged(version, new CustomFields(List.of(some)));
    }
}
