package io.throughline.query.outreach;

/** How many members of a campaign have come this far, and how many of them have met sales. */
public record CampaignMemberCount(CampaignMemberStatus status, long members, long metSales) {}
