package io.throughline.query.outreach;

import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Query;
import io.throughline.platform.projection.ReadsFrom;
import io.throughline.query.answer.Freshness;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** The question about the members of a campaign, and its answer. */
public sealed interface CampaignQueries {
    /** Asks for the members of a campaign; what is left out does not narrow the list. */
    @Requires(Permission.READ_CAMPAIGNS)
    @ReadsFrom({"campaigns", "campaign-members", "customers"})
    record ListCampaignMembers(
            CampaignId campaignId,
            List<CampaignMemberStatus> status,
            Optional<Boolean> metSales,
            Optional<@Min(1) @Max(200) Integer> limit,
            Optional<@Size(max = 2_000) String> cursor)
            implements CampaignQueries, Query<CampaignMembersFound> {}

    /** A page of members; {@code total} counts all pages, {@code counts} all members whatever was asked. */
    record CampaignMembersFound(
            CampaignId campaignId,
            String name,
            Purpose purpose,
            List<CampaignMember> members,
            Optional<String> nextCursor,
            long total,
            List<CampaignMemberCount> counts,
            Freshness freshness) {}
}
