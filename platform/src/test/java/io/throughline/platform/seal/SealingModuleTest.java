package io.throughline.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadQualified;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is said of a person is stored sealed, opens only where it belongs, and is gone when the key is. */
class SealingModuleTest {

    private static final LeadId LEAD = new LeadId(Identifier.named("lead", "7"));
    private static final CustomerId LI = new CustomerId(Identifier.named("customer", "li"));
    private static final CustomerId MEYER = new CustomerId(Identifier.named("customer", "meyer"));
    private static final LeadCaptured CAPTURED = new LeadCaptured(
            LEAD,
            LI,
            new PersonName("李雷 \"Leo\""),
            Optional.of("Acme"),
            Optional.of(new EmailAddress("li.lei@example.com")),
            Optional.empty(),
            LeadSource.WEB_FORM,
            Optional.of("想了解 kiosks, \n by Friday"),
            Optional.empty(),
            Optional.of("ref-1"),
            Map.of("sector", "retail"));

    private final SubjectKeys keys = SubjectKeys.inMemory();
    private final JsonMapper stored =
            JsonMapper.builder().addModule(new SealingModule(keys)).build();
    private final JsonMapper plain = JsonMapper.builder().build();

    @Test
    void opensWhatItSealed() {
        assertThat(stored.readValue(stored.writeValueAsBytes(CAPTURED), LeadCaptured.class))
                .isEqualTo(CAPTURED);
    }

    @Test
    void leavesNoPlainTextInWhatIsStored() {
        var json = stored.writeValueAsString(CAPTURED);
        assertThat(json).doesNotContain("李", "Leo", "li.lei", "example.com", "kiosks", "Friday", "\\u674e");
        assertThat(json).contains("Acme", "ref-1", "retail", "WEB_FORM", LI.toString());
        assertThat(stored.readTree(json).get("phone").isNull()).isTrue();
    }

    @Test
    void sealsTheSameTextDifferentlyEveryTime() {
        assertThat(stored.writeValueAsString(CAPTURED)).isNotEqualTo(stored.writeValueAsString(CAPTURED));
    }

    @Test
    void readsAsErasedOnceTheKeyIsDestroyed() {
        var json = stored.writeValueAsBytes(CAPTURED);
        keys.destroy(LI.value());
        var read = stored.readValue(json, LeadCaptured.class);
        assertThat(read.name()).isEqualTo(PersonName.erased());
        assertThat(read.email()).isEmpty();
        assertThat(read.interest()).isEmpty();
        assertThat(read.organisation()).contains("Acme");
        assertThat(read.customerId()).isEqualTo(LI);
    }

    @Test
    void putsAWordInThePlaceOfErasedText() {
        var json = stored.writeValueAsBytes(
                new LeadContacted(LEAD, LI, io.throughline.contracts.Channel.PHONE, "13800000000"));
        keys.destroy(LI.value());
        assertThat(stored.readValue(json, LeadContacted.class).note()).isEqualTo("[erased]");
    }

    @Test
    void storesNothingAboutAPersonWhoWasErasedBefore() {
        keys.destroy(LI.value());
        var json = stored.writeValueAsString(CAPTURED);
        assertThat(stored.readTree(json).get("name").asString()).isEqualTo("~0");
        assertThat(stored.readValue(json, LeadCaptured.class).name()).isEqualTo(PersonName.erased());
    }

    @Test
    void erasesOneContactAndLeavesTheCustomerAlone() {
        var contact = new ContactAdded(
                new ContactId(Identifier.named("contact", "han")),
                LI,
                new PersonName("韩梅梅"),
                Optional.of("buyer"),
                Optional.empty(),
                Optional.of(new PhoneNumber("010 6552 9988")));
        var first = stored.writeValueAsBytes(contact);
        var second = stored.writeValueAsBytes(CAPTURED);
        keys.destroy(contact.contactId().value());
        assertThat(stored.readValue(first, ContactAdded.class).name()).isEqualTo(PersonName.erased());
        assertThat(stored.readValue(second, LeadCaptured.class)).isEqualTo(CAPTURED);
    }

    @Test
    void doesNotOpenWhatWasMovedToAnotherCustomer() {
        keys.obtain(MEYER.value());
        breaks(tree -> tree.put("customerId", MEYER.toString()));
    }

    @Test
    void doesNotOpenWhatWasMovedToAnotherComponent() {
        breaks(tree -> tree.set("interest", tree.get("email")));
    }

    @Test
    void doesNotOpenWhatWasMovedToAnotherEvent() {
        var sealed = stored.readTree(stored.writeValueAsString(CAPTURED)).get("interest");
        var other = (ObjectNode)
                stored.readTree(stored.writeValueAsString(new LeadQualified(LEAD, LI, Optional.of("calls back"))));
        other.set("note", sealed);
        assertThatThrownBy(() -> stored.treeToValue(other, LeadQualified.class))
                .hasRootCauseInstanceOf(BrokenSealException.class);
    }

    @Test
    void doesNotOpenWhatWasAltered() {
        breaks(tree -> {
            var text = tree.get("name").asString();
            var last = text.charAt(10) == 'A' ? 'B' : 'A';
            tree.put("name", text.substring(0, 10) + last + text.substring(11));
        });
        breaks(tree -> tree.put("name", tree.get("name").asString().substring(0, 12)));
        breaks(tree -> tree.put("name", "~1"));
        breaks(tree -> tree.put("name", "~1!!"));
    }

    @Test
    void doesNotBelieveWhatIsNotSealed() {
        breaks(tree -> tree.put("name", "Mallory"));
        breaks(tree -> tree.put("name", 7));
    }

    @Test
    void readsATreeWhoseOrderAnUpcasterChanged() {
        var tree = (ObjectNode) stored.readTree(stored.writeValueAsString(CAPTURED));
        var id = tree.remove("customerId");
        tree.set("customerId", id);
        assertThat(stored.treeToValue(tree, LeadCaptured.class)).isEqualTo(CAPTURED);
    }

    @Test
    void leavesOtherMappersAlone() {
        assertThat(plain.writeValueAsString(CAPTURED)).contains("李雷");
    }

    @Test
    void sealsWithinListsOfRecords() {
        var both = List.of(CAPTURED, CAPTURED);
        var json = stored.writeValueAsString(both);
        assertThat(json).doesNotContain("李");
        assertThat(stored.readValue(json, LeadCaptured[].class)).containsExactly(CAPTURED, CAPTURED);
    }

    @Test
    void makesOneKeyForASubject() {
        var subject = UUID.randomUUID();
        assertThat(keys.find(subject)).isEmpty();
        assertThat(keys.obtain(subject)).isEqualTo(keys.obtain(subject)).isEqualTo(keys.find(subject));
    }

    private void breaks(java.util.function.Consumer<ObjectNode> change) {
        var tree = (ObjectNode) stored.readTree(stored.writeValueAsString(CAPTURED));
        change.accept(tree);
        var bytes = plain.writeValueAsBytes(tree);
        assertThatThrownBy(() -> stored.readValue(bytes, LeadCaptured.class))
                .rootCause()
                .isInstanceOf(BrokenSealException.class)
                .hasMessageNotContaining("李");
    }
}
