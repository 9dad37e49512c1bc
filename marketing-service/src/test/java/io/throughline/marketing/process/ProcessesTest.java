package io.throughline.marketing.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.desk.Priority;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.marketing.CampaignEvent.CampaignSendOrdered;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.staff.StaffId;
import io.throughline.marketing.outreach.OutreachUpkeep.HoldOutreach;
import io.throughline.marketing.outreach.OutreachUpkeep.HoldOutreachAgain;
import io.throughline.marketing.outreach.OutreachUpkeep.JoinOutreach;
import io.throughline.marketing.outreach.OutreachUpkeep.ReleaseOutreach;
import io.throughline.marketing.outreach.OutreachUpkeep.SendCampaignMaterial;
import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessAnswer;
import io.throughline.platform.process.ProcessCommands;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What marketing does because of events. */
class ProcessesTest {

    private static final CustomerId ONE = new CustomerId(Identifier.named("test", "one"));
    private static final CustomerId TWO = new CustomerId(Identifier.named("test", "two"));
    private static final ServiceRequestId REQUEST = new ServiceRequestId(Identifier.named("test", "request"));
    private static final CampaignId CAMPAIGN = new CampaignId(Identifier.named("test", "campaign"));

    /** What was sent, by the name that makes it once-only. */
    private final Map<String, Command> sent = new LinkedHashMap<>();

    private final ProcessCommands commands = (cause, process, which, command) -> {
        sent.putIfAbsent(cause.eventId() + " " + process + " " + which, command);
        return new ProcessAnswer.Done(new Accepted("id", 0, "0", "", List.of(), 1));
    };

    private final ComplaintHold hold = new ComplaintHold(commands);
    private final OutreachJoining joining = new OutreachJoining(commands);
    private final CampaignSending sending = new CampaignSending(commands);

    @Test
    void holdsOutreachBackWhenACustomerComplains() {
        var complaint = created(RequestKind.COMPLAINT);
        hold.on(complaint, recorded(complaint));
        assertThat(sent.values()).containsExactly(new HoldOutreach(ONE, REQUEST));
    }

    @Test
    void doesNotHoldItBackForAQuestion() {
        var question = created(RequestKind.CONSULTATION);
        hold.on(question, recorded(question));
        assertThat(sent).isEmpty();
    }

    @Test
    void releasesItWhenTheComplaintIsClosedAndHoldsItAgainWhenReopened() {
        var closed = new ServiceRequestClosed(REQUEST, ONE, Optional.empty());
        hold.on(closed, recorded(closed));
        var reopened = new ServiceRequestReopened(REQUEST, ONE, "again");
        hold.on(reopened, recorded(reopened));
        assertThat(sent.values())
                .containsExactly(new ReleaseOutreach(ONE, REQUEST), new HoldOutreachAgain(ONE, REQUEST));
    }

    @Test
    void sendsToEachRecipientOnceHoweverOftenTheOrderIsHandled() {
        var order = new CampaignSendOrdered(
                CAMPAIGN, Purpose.MARKETING, Channel.EMAIL, "material", "Pumps", List.of(ONE, TWO));
        sending.on(order, recorded(order));
        sending.on(order, recorded(order));
        assertThat(sent.values()).containsExactly(toBeSent(ONE), toBeSent(TWO));
    }

    @Test
    void takesOverTheOutreachOfAProspectOnlyWhenHeIsJoinedToAnother() {
        var own = converted(TWO, TWO);
        joining.on(own, recorded(own));
        assertThat(sent).isEmpty();
        var joined = converted(ONE, TWO);
        joining.on(joined, recorded(joined));
        joining.on(joined, recorded(joined));
        assertThat(sent.values()).containsExactly(new JoinOutreach(ONE, TWO));
    }

    private static LeadConverted converted(CustomerId customer, CustomerId prospect) {
        return new LeadConverted(
                new LeadId(Identifier.named("test", "lead")),
                customer,
                prospect,
                new PersonName("Acme"),
                true,
                new PersonName("Anna"),
                Optional.empty(),
                Optional.empty(),
                new StaffId(Identifier.named("test", "owner")),
                Optional.empty());
    }

    private static SendCampaignMaterial toBeSent(CustomerId customer) {
        return new SendCampaignMaterial(customer, CAMPAIGN, Purpose.MARKETING, Channel.EMAIL, "material", "Pumps");
    }

    private static ServiceRequestCreated created(RequestKind kind) {
        return new ServiceRequestCreated(
                REQUEST,
                ONE,
                kind,
                Priority.LOW,
                Channel.PHONE,
                "late",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static Recorded<DomainEvent> recorded(DomainEvent event) {
        var at = Instant.parse("2026-05-04T08:00:00Z");
        return new Recorded<>(event, "e-" + event.hashCode(), 1, "a", 0, at, Provenance.ofProcess("test"));
    }
}
