package io.throughline.account.process;

import static io.throughline.platform.test.TestStaff.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.account.AccountCommand.AddContact;
import io.throughline.account.account.AccountCommand.OpenAccount;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadId;
import io.throughline.platform.test.SentCommands;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A converted lead opens an account with its first contact. */
class AccountOpeningTest {

    private static final LeadId LEAD = new LeadId(Identifier.named("test", "lead"));
    private static final CustomerId CUSTOMER = CustomerId.ofProspect(LEAD);
    private static final PersonName COMPANY = new PersonName("晨光贸易有限公司");
    private static final PersonName PERSON = new PersonName("王小明");
    private static final Optional<EmailAddress> EMAIL = Optional.of(new EmailAddress("wang@example.com"));
    private static final Optional<PhoneNumber> PHONE = Optional.of(new PhoneNumber("010 6552 9988"));

    private final SentCommands sent = new SentCommands();
    private final AccountOpening process = new AccountOpening(sent);

    @Test
    void opensAnOrganisationsAccountAndTellsTheTelephoneToTheContactOnly() {
        happened(converted(COMPANY, true));

        assertThat(sent.commands())
                .containsExactly(opening(AccountKind.ORGANISATION, COMPANY, Optional.empty()), contact());
    }

    @Test
    void opensAPersonsAccountWithHisTelephone() {
        happened(converted(PERSON, false));

        assertThat(sent.commands()).containsExactly(opening(AccountKind.PERSON, PERSON, PHONE), contact());
    }

    private void happened(LeadConverted event) {
        process.on(event, SentCommands.recorded(event));
    }

    private static OpenAccount opening(AccountKind kind, PersonName name, Optional<PhoneNumber> phone) {
        return new OpenAccount(
                CUSTOMER,
                kind,
                name,
                Optional.empty(),
                Optional.empty(),
                phone,
                Optional.empty(),
                Optional.of(LI_NA.id()),
                Optional.empty(),
                Optional.of(LEAD),
                Optional.empty(),
                Map.of());
    }

    private static AddContact contact() {
        var id = new ContactId(Identifier.named("contact", LEAD.toString()));
        return new AddContact(CUSTOMER, id, PERSON, Optional.empty(), EMAIL, PHONE);
    }

    private static LeadConverted converted(PersonName account, boolean organisation) {
        return new LeadConverted(
                LEAD, CUSTOMER, CUSTOMER, account, organisation, PERSON, EMAIL, PHONE, LI_NA.id(), Optional.empty());
    }
}
