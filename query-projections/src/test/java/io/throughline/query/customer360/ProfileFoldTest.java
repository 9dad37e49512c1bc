package io.throughline.query.customer360;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.opened;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.AccountStatus;
import io.throughline.contracts.account.FieldValue;
import io.throughline.contracts.account.PartyRole;
import io.throughline.contracts.account.PersonalFields;
import io.throughline.contracts.account.ProfileEvent.AccountFieldsChanged;
import io.throughline.contracts.account.ProfileEvent.AccountProfileCorrected;
import io.throughline.contracts.account.ProfileEvent.AccountStatusChanged;
import io.throughline.contracts.account.ProfileEvent.PartyRoleGiven;
import io.throughline.contracts.account.ProfileEvent.PartyRoleTaken;
import io.throughline.contracts.account.ProfileField;
import io.throughline.query.Fold;
import io.throughline.query.History;
import io.throughline.query.answer.Who;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileFoldTest {

    private static final FieldValue SHOPS = new FieldValue("shops", "Shops", "门店数", "12", true);
    private static final FieldValue HOBBY = new FieldValue("hobby", "Hobby", "爱好", "太极拳", false);

    @Test
    void aCorrectionChangesWhatItNamesAndNothingElse() {
        var before = after(new History().then(opened("晨光", Optional.of(LI_NA.id()))));
        var corrected = after(new History()
                .then(opened("晨光", Optional.of(LI_NA.id())))
                .then(new AccountProfileCorrected(
                        customer("晨光"),
                        Optional.of(new PersonName("曙光集团")),
                        Optional.of(AccountKind.PERSON),
                        Optional.empty(),
                        Optional.of("https://shuguang.example"),
                        Optional.of(new EmailAddress("office@shuguang.example")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("100020"),
                        Set.of(ProfileField.INDUSTRY))));
        var customer = corrected.customer();
        assertThat(customer.name()).isEqualTo("曙光集团");
        assertThat(customer.kind()).contains(AccountKind.PERSON);
        assertThat(customer.industry()).isEmpty();
        assertThat(customer.website()).contains("https://shuguang.example");
        assertThat(customer.email()).contains("office@shuguang.example");
        assertThat(customer.details().flatMap(Details::postcode)).contains("100020");
        assertThat(customer.owner()).isEqualTo(before.customer().owner());
        assertThat(customer.accountRevision()).contains(1L);
        assertThat(before.initial()).contains("C");
        assertThat(corrected.initial()).contains("S");
        assertThat(corrected.found()).contains("曙光集团").doesNotContain("晨光\n");
    }

    @Test
    void theStatusSaysSinceWhenAndByWhom() {
        var to = new AccountStatus("TRADING", "Trading", "成交客户", true);
        var history = new History()
                .by(LI_NA.id())
                .then(opened("晨光", Optional.of(LI_NA.id())))
                .then(new AccountStatusChanged(customer("晨光"), Optional.empty(), Optional.of(to), 0));
        assertThat(details(history).status())
                .contains(new StatusShown(
                        "TRADING", "Trading", "成交客户", History.START.plusSeconds(120), Who.of(LI_NA.id())));
        history.then(new AccountStatusChanged(customer("晨光"), Optional.of("TRADING"), Optional.empty(), 0));
        assertThat(details(history).status()).isEmpty();
    }

    @Test
    void fieldsOfTheHousesOwnAreShownAndTheSearchableOnesFindHim() {
        var history = new History().then(opened("晨光", Optional.empty())).then(fields(List.of(SHOPS), List.of(HOBBY)));
        assertThat(details(history).fields()).containsExactly(SHOPS, HOBBY);
        assertThat(after(history).terms()).containsExactly("shops=12");
        assertThat(after(history).found().lines()).contains("12").doesNotContain("太极拳");

        history.then(new AccountFieldsChanged(
                customer("晨光"),
                List.of(new FieldValue("shops", "Shops", "门店数", "13", true)),
                PersonalFields.erased(),
                Set.of("hobby"),
                1));
        assertThat(details(history).fields()).extracting(FieldValue::value).containsExactly("13");
        assertThat(after(history).terms()).containsExactly("shops=13");
    }

    @Test
    void rolesAreGivenAndTaken() {
        var history = new History()
                .then(opened("晨光", Optional.empty()))
                .then(new PartyRoleGiven(customer("晨光"), PartyRole.SUPPLIER))
                .then(new PartyRoleGiven(customer("晨光"), PartyRole.PARTNER));
        assertThat(details(history).roles()).containsExactly(PartyRole.PARTNER, PartyRole.SUPPLIER);
        history.then(new PartyRoleTaken(customer("晨光"), PartyRole.PARTNER));
        assertThat(details(history).roles()).containsExactly(PartyRole.SUPPLIER);
    }

    private static AccountFieldsChanged fields(List<FieldValue> open, List<FieldValue> personal) {
        return new AccountFieldsChanged(customer("晨光"), open, new PersonalFields(personal), Set.of(), 1);
    }

    private static Details details(History history) {
        return after(history).customer().details().orElseThrow();
    }

    private static CustomerDocument after(History history) {
        var all = Fold.all(new CustomerProjection(), Map.of(), history.events());
        return requireNonNull(all.get(customer("晨光").toString()));
    }
}
