package io.throughline.contracts.marketing;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EventName;
import io.throughline.contracts.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What we may write to a customer, wrote to him, or did not write and why (M17, M18, U1, U2). */
public sealed interface OutreachEvent extends CustomerEvent {

    /** The customer agreed. */
    @EventName("outreach.consent-given")
    record ConsentGiven(
            CustomerId customerId,
            Purpose purpose,
            Channel channel,
            @PersonalData String proof) implements OutreachEvent {}

    /** The customer does not want it any more; nothing is sent from this moment on. */
    @EventName("outreach.consent-withdrawn")
    record ConsentWithdrawn(
            CustomerId customerId,
            Purpose purpose,
            Channel channel,
            @PersonalData String proof) implements OutreachEvent {}

    /**
     * Material went out to the customer.
     *
     * @param material the SHA-256 of its content, in hex: the same content is the same material in every department
     */
    @EventName("outreach.material-sent")
    record MaterialSent(
            CustomerId customerId,
            Optional<CampaignId> campaignId,
            Purpose purpose,
            Channel channel,
            String material,
            String title)
            implements OutreachEvent {}

    /** Material was not sent, and why. */
    @EventName("outreach.send-refused")
    record SendRefused(
            CustomerId customerId,
            Optional<CampaignId> campaignId,
            Purpose purpose,
            Channel channel,
            String material,
            String title,
            SendRefusalReason reason)
            implements OutreachEvent {}

    /** The customer answered material that was sent to him (U1). */
    @EventName("outreach.response-received")
    record ResponseReceived(
            CustomerId customerId,
            Channel channel,
            String material,
            @PersonalData String text) implements OutreachEvent {}

    /** The customer came to what the campaign invited to, such as a fair or a seminar (U6). */
    @EventName("outreach.campaign-attended")
    record CampaignAttended(CustomerId customerId, CampaignId campaignId) implements OutreachEvent {}

    /** An open complaint holds all outreach back (U11); recorded when the desk reports it. */
    @EventName("outreach.held")
    record OutreachHeld(CustomerId customerId, io.throughline.contracts.desk.ServiceRequestId requestId)
            implements OutreachEvent {}

    /** The complaint that held outreach back was closed. */
    @EventName("outreach.released")
    record OutreachReleased(CustomerId customerId, io.throughline.contracts.desk.ServiceRequestId requestId)
            implements OutreachEvent {}

    /**
     * A prospect turned out to be this customer: what he said and what was sent to him counts for the customer from now on.
     *
     * @param words his last word on a purpose and channel, where the customer himself did not say another one later
     * @param complaints his complaints, and whether each still holds outreach back
     * @param sends what was sent to him: the latest 200 sends, oldest first
     * @param answered the materials that he answered
     */
    @EventName("outreach.joined")
    record OutreachJoined(
            CustomerId customerId,
            CustomerId prospect,
            List<SaidWord> words,
            List<MadeComplaint> complaints,
            List<PastSend> sends,
            List<String> answered)
            implements OutreachEvent {}

    /** A word on a purpose and channel, and since when it stands. */
    record SaidWord(Purpose purpose, Channel channel, boolean given, Instant since) {}

    /** A complaint, and whether it is open. */
    record MadeComplaint(io.throughline.contracts.desk.ServiceRequestId requestId, boolean open) {}

    /** Material that went out, and when. */
    record PastSend(Optional<CampaignId> campaignId, String material, Instant at) {}
}
