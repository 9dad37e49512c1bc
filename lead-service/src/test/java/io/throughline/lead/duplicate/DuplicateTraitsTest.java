package io.throughline.lead.duplicate;

import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.seal.BlindIndex;
import io.throughline.platform.test.AggregateFixture;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;

/** What the search for duplicates knows of customers, and that nobody can read it. */
class DuplicateTraitsTest {

    private static final LeadId LEAD = new LeadId(Identifier.named("test", "lead"));
    private static final CustomerId PROSPECT = CustomerId.ofProspect(LEAD);
    private static final CustomerId KNOWN = new CustomerId(Identifier.named("test", "known"));
    private static final EmailAddress EMAIL = new EmailAddress("anna@example.com");

    private final Fingerprints fingerprints = new Fingerprints(
            new Traits("CN"),
            new BlindIndex(new SecretKeySpec("a key of a test".getBytes(StandardCharsets.UTF_8), "HmacSHA256")));
    private final DuplicateTraits traits = new DuplicateTraits(fingerprints);
    private final Map<String, KnownParty> documents = new LinkedHashMap<>();

    @Test
    void knowsALeadByItsFingerprintsOnly() {
        happened(captured());

        assertThat(party(PROSPECT).leads()).containsExactly(LEAD);
        assertThat(party(PROSPECT).prints()).hasSize(3).containsAll(prints());
        assertThat(party(PROSPECT).toString())
                .doesNotContainIgnoringCase("anna")
                .doesNotContain("晨光");
    }

    @Test
    void followsTheOwnerOfALeadUntilThereIsAnAccount() {
        happened(captured());
        happened(new LeadAssigned(LEAD, PROSPECT, LI_NA.id(), Optional.empty()));
        assertThat(party(PROSPECT).owner()).contains(LI_NA.id());

        happened(opened(PROSPECT));
        happened(new AccountTransferred(PROSPECT, Optional.of(LI_NA.id()), Optional.of(JOHN.id()), "moved"));
        happened(new LeadAssigned(LEAD, PROSPECT, LI_NA.id(), Optional.empty()));

        assertThat(party(PROSPECT).owner()).contains(JOHN.id());
        assertThat(party(PROSPECT).account()).isTrue();
    }

    @Test
    void remembersWhoCapturedAProspectUntilHeHasAnOwner() {
        happened(captured(), by(LI_NA));
        happened(captured(), by(JOHN));
        assertThat(party(PROSPECT).capturedBy()).contains(LI_NA.id());

        happened(new LeadAssigned(LEAD, PROSPECT, JOHN.id(), Optional.empty()));
        happened(captured(), by(LI_NA));
        assertThat(party(PROSPECT).capturedBy()).isEmpty();
    }

    @Test
    void handsWhatIsKnownOfAProspectToTheCustomerHeTurnedOutToBe() {
        happened(opened(KNOWN));
        happened(captured());
        happened(converted(KNOWN));

        assertThat(documents).containsOnlyKeys(KNOWN.toString());
        assertThat(party(KNOWN).leads()).containsExactly(LEAD);
        assertThat(party(KNOWN).prints()).containsAll(prints());
        assertThat(party(KNOWN).owner()).contains(LI_NA.id());
    }

    @Test
    void changesNothingAtAConversionIntoAnAccountOfItsOwn() {
        happened(captured());
        var before = party(PROSPECT);
        happened(converted(PROSPECT));

        assertThat(party(PROSPECT)).isEqualTo(before);
    }

    @Test
    void leadsToTheSurvivorForAsLongAsTheAccountIsMerged() {
        var survivor = new CustomerId(Identifier.named("test", "survivor"));
        happened(opened(KNOWN));
        var before = party(KNOWN);
        happened(new AccountMerged(KNOWN, survivor, Optional.of(LI_NA.id()), Optional.of(JOHN.id()), Optional.empty()));
        assertThat(party(KNOWN).meant()).isEqualTo(survivor);
        assertThat(party(KNOWN).owner()).contains(JOHN.id());
        assertThat(party(KNOWN).prints()).isEqualTo(before.prints());

        happened(new AccountUnmerged(
                KNOWN, survivor, Optional.of(JOHN.id()), Optional.of(LI_NA.id()), Optional.empty()));
        assertThat(party(KNOWN)).isEqualTo(before);
    }

    @Test
    void isSurerTheMoreIsTheSame() {
        assertThat(Likeness.of(Set.of(DuplicateReason.NAME))).isEqualTo(50);
        assertThat(Likeness.of(Set.of(DuplicateReason.EMAIL))).isEqualTo(90);
        assertThat(Likeness.of(Set.of(DuplicateReason.values()))).isEqualTo(99);
    }

    private Set<String> prints() {
        return fingerprints.of(new Person(
                Optional.of(new PersonName("anna MÜLLER")), Optional.of("晨光贸易"), Optional.of(EMAIL), Optional.empty()));
    }

    private KnownParty party(CustomerId customer) {
        return Objects.requireNonNull(documents.get(customer.toString()));
    }

    private static Provenance by(StaffMember member) {
        return Provenance.of(MetaData.with("actor", member.id().toString()));
    }

    private void happened(CustomerEvent event) {
        happened(event, Provenance.ofProcess("test"));
    }

    private void happened(CustomerEvent event, Provenance provenance) {
        var recorded = new Recorded<CustomerEvent>(event, "e", 1, "a", 0, AggregateFixture.NOW, provenance);
        var touched = traits.touches(recorded);
        var states = new LinkedHashMap<String, KnownParty>();
        documents.forEach((id, party) -> {
            if (touched.contains(id)) states.put(id, party);
        });
        var after = traits.foldAll(states, recorded);
        touched.forEach(documents::remove);
        documents.putAll(after);
    }

    private static LeadCaptured captured() {
        return new LeadCaptured(
                LEAD,
                PROSPECT,
                new PersonName("Müller, Anna"),
                Optional.of("晨光贸易有限公司"),
                Optional.of(EMAIL),
                Optional.empty(),
                LeadSource.EVENT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static AccountOpened opened(CustomerId customer) {
        return new AccountOpened(
                customer,
                AccountKind.ORGANISATION,
                new PersonName("晨光贸易股份有限公司"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LI_NA.id()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static LeadConverted converted(CustomerId into) {
        return new LeadConverted(
                LEAD,
                into,
                PROSPECT,
                new PersonName("晨光贸易有限公司"),
                true,
                new PersonName("Müller, Anna"),
                Optional.of(EMAIL),
                Optional.empty(),
                LI_NA.id(),
                Optional.empty());
    }
}
