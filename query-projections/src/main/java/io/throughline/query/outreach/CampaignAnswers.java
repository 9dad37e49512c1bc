package io.throughline.query.outreach;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.platform.document.Document;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.document.Filter;
import io.throughline.platform.document.Find;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.projection.Projections;
import io.throughline.query.answer.CustomerTag;
import io.throughline.query.answer.Customers;
import io.throughline.query.answer.Freshness;
import io.throughline.query.answer.Names;
import io.throughline.query.answer.QueryRefusal;
import io.throughline.query.outreach.CampaignQueries.CampaignMembersFound;
import io.throughline.query.outreach.CampaignQueries.ListCampaignMembers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers how the members of a campaign reacted. */
final class CampaignAnswers {

    private final DocumentStore store;
    private final Customers customers;
    private final Projections projections;
    private final Names names;

    CampaignAnswers(DocumentStore store, Customers customers, Projections projections, Names names) {
        this.store = store;
        this.customers = customers;
        this.projections = projections;
        this.names = names;
    }

    @QueryHandler
    CampaignMembersFound on(ListCampaignMembers query, Caller caller) {
        var freshness = Freshness.of(projections, caller, CampaignProjection.NAME, MemberProjection.NAME);
        var campaign = store.get(CampaignDocument.TYPE, query.campaignId().toString())
                .map(Document::content)
                .orElseThrow(() -> new Refusal(QueryRefusal.CAMPAIGN_NOT_FOUND));
        var seen = customers.visible(caller.reach(), MemberDocument.CUSTOMER);
        var wanted = Filter.and(
                seen, standing(query.campaignId(), query.status()), Filter.equal(MemberDocument.MET, query.metSales()));
        var page = store.find(
                MemberDocument.TYPE,
                Find.where(wanted).limit(query.limit().orElse(Find.USUAL_PAGE)).from(query.cursor()));
        return names.in(new CampaignMembersFound(
                campaign.campaignId(),
                campaign.name(),
                campaign.purpose(),
                members(page.contents(), query.campaignId()),
                page.next(),
                store.count(MemberDocument.TYPE, wanted),
                counts(query.campaignId(), seen),
                freshness));
    }

    private List<CampaignMember> members(List<MemberDocument> documents, CampaignId campaign) {
        Map<CustomerId, CustomerTag> tags = customers.find(documents.stream()
                .flatMap(document -> document.customerId().stream())
                .toList());
        return documents.stream()
                .flatMap(document -> member(document, campaign, tags))
                .toList();
    }

    private static Stream<CampaignMember> member(
            MemberDocument document, CampaignId campaign, Map<CustomerId, CustomerTag> tags) {
        var customer = document.customerId().orElseThrow();
        return document.in(campaign).stream()
                .map(membership -> CampaignMember.of(
                        customer, Optional.ofNullable(tags.get(customer)), membership, document.metSales()));
    }

    private List<CampaignMemberCount> counts(CampaignId campaign, Filter seen) {
        return Arrays.stream(CampaignMemberStatus.values())
                .map(status -> {
                    var all = Filter.and(seen, standing(campaign, List.of(status)));
                    return new CampaignMemberCount(
                            status,
                            store.count(MemberDocument.TYPE, all),
                            store.count(MemberDocument.TYPE, Filter.and(all, Filter.equal(MemberDocument.MET, true))));
                })
                .toList();
    }

    private static Filter standing(CampaignId campaign, List<CampaignMemberStatus> statuses) {
        if (statuses.isEmpty()) return Filter.equal(MemberDocument.STANDING, campaign.toString());
        return Filter.in(
                MemberDocument.STANDING,
                statuses.stream()
                        .map(status -> MemberDocument.standing(campaign, status))
                        .toList());
    }
}
