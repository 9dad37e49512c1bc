package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Identifier;
import org.junit.jupiter.api.Test;

/** Repetitions, revisions, trials, and reading what one has written. */
class OnceOnlyTest extends DoorTest {

    @Test
    void theSameRequestTwiceHasOneEffectAndTheSameAnswer() {
        String customer = aCustomerOf("manager-li");
        var once = as("manager-li").under("call-" + newId());

        var first = remark(once, customer, "He asked for a call").accepted();
        var second = remark(once, customer, "He asked for a call").accepted();

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(interactions(customer)).isEqualTo(1);
    }

    @Test
    void aRequestIdStandsForOneRequestOnly() {
        String customer = aCustomerOf("manager-li");
        var once = as("manager-li").under("call-" + newId());
        remark(once, customer, "He asked for a call").accepted();

        remark(once, customer, "He asked for two calls").refused(409, "REQUEST_ID_REUSED");

        assertThat(interactions(customer)).isEqualTo(1);
    }

    @Test
    void whoSawAnOlderRevisionIsToldSo() {
        String lead = aLeadOf("manager-li");

        qualifyingContact(as("manager-li").expecting(0), lead).refused(412, "REVISION_MISMATCH");
        var done = qualifyingContact(as("manager-li").expecting(1), lead).accepted();

        assertThat(done.revision()).isEqualTo(2);
    }

    @Test
    void aTrialSaysWhatWouldBeRecordedAndRecordsNothing() {
        String lead = aLeadOf("manager-li");

        var tried = qualifyingContact(as("manager-li").onlyTrying(), lead).accepted();
        as("manager-li").onlyTrying().does("ConvertLead", "leadId", lead).refused(409, "LEAD_NOT_QUALIFIED");

        assertThat(tried.each("wouldRecord", "name")).containsExactly("lead.contacted");
        var shown = as("manager-li").does("GetLead", "leadId", lead).accepted();
        assertThat(shown.text("lead.state")).isEqualTo("ASSIGNED");
        assertThat(shown.at("lead.head.revision").asLong()).isEqualTo(1);
    }

    @Test
    void whoeverWroteReadsHisWriteAtOnce() {
        String customer = aCustomerOf("manager-li");
        for (int i = 1; i <= 5; i++) {
            remark(as("manager-li"), customer, "Remark " + i).accepted();

            assertThat(interactions(customer)).isEqualTo(i);
        }
    }

    @Test
    void aRecordIsMadeOnce() {
        String customer = aCustomerOf("manager-li");

        as("manager-li")
                .does("OpenAccount", "customerId", customer, "kind", "PERSON", "name", "Somebody else")
                .refused(409, "ACCOUNT_EXISTS");
    }

    private static Answer qualifyingContact(Person person, String lead) {
        return person.does("RecordLeadContact", "leadId", lead, "channel", "PHONE", "note", "Keen");
    }

    private static Answer remark(Person person, String customer, String text) {
        return person.remarks(Identifier.named("e2e", customer + text), customer, text);
    }

    private long interactions(String customer) {
        return as("manager-li")
                .does("GetCustomer", "customerId", customer)
                .accepted()
                .at("customer.counters.interactions")
                .asLong();
    }
}
