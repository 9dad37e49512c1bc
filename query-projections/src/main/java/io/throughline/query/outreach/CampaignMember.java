package io.throughline.query.outreach;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.marketing.SendRefusalReason;
import io.throughline.query.answer.CustomerTag;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;

/** A member of a campaign, how he reacted, and when he first met sales (U6). */
public record CampaignMember(
        CustomerId customerId,
        Optional<String> customerName,
        Optional<Who> customerOwner,
        CampaignMemberStatus status,
        Instant since,
        Optional<Instant> sentAt,
        Optional<Channel> channel,
        Optional<String> title,
        Optional<Instant> refusedAt,
        Optional<SendRefusalReason> refusal,
        Optional<Instant> attendedAt,
        Optional<Instant> respondedAt,
        Optional<String> response,
        Optional<SalesContact> metSales) {

    static CampaignMember of(
            CustomerId customer, Optional<CustomerTag> tag, Membership membership, Optional<SalesContact> metSales) {
        return new CampaignMember(
                tag.map(CustomerTag::customerId).orElse(customer),
                tag.map(CustomerTag::name),
                tag.flatMap(CustomerTag::owner).map(Who::of),
                membership.status(),
                membership.since(),
                membership.sent().map(Membership.Sent::at),
                membership.sent().map(Membership.Sent::channel),
                membership.sent().map(Membership.Sent::title),
                membership.refused().map(Membership.Refused::at),
                membership.refused().map(Membership.Refused::reason),
                membership.attendedAt(),
                membership.responded().map(Membership.Responded::at),
                membership.responded().map(Membership.Responded::text),
                metSales);
    }
}
