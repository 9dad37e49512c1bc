package io.throughline.query.outreach;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A customer with all campaigns that he belongs to. Beside the customers there is a document for each member of the staff,
 * and one for the house, with the roles that tell who is in sales.
 *
 * @param customerId absent for the staff and the house
 * @param metSales the first time that sales was in touch with him
 * @param met whether it ever was
 * @param standing what he is found by: each campaign, and each campaign with how far he has come
 * @param roles the roles of a member of the staff, or those that are sales in this house
 */
record MemberDocument(
        Optional<CustomerId> customerId,
        List<Membership> memberships,
        Optional<SalesContact> metSales,
        boolean met,
        List<String> standing,
        Set<String> roles) {

    static final Field CUSTOMER = Field.text("customerId");
    static final Field MET = Field.flag("met");
    static final Field STANDING = Field.each("standing");

    /** The collection of all customers, staff and the house. */
    static final DocumentType<MemberDocument> TYPE = DocumentType.of("campaign_members", MemberDocument.class)
            .indexed(STANDING)
            .indexed(CUSTOMER)
            .indexed(MET);

    /** A customer of whom nothing is known yet. */
    static MemberDocument of(CustomerId customer) {
        return of(customer, List.of(), Optional.empty());
    }

    private static MemberDocument of(CustomerId customer, List<Membership> memberships, Optional<SalesContact> met) {
        var standing = memberships.stream()
                .flatMap(one -> Stream.of(one.campaignId().toString(), standing(one.campaignId(), one.status())))
                .toList();
        return new MemberDocument(Optional.of(customer), memberships, met, met.isPresent(), standing, Set.of());
    }

    /** A member of the staff, or the house. */
    static MemberDocument of(Set<String> roles) {
        return new MemberDocument(
                Optional.empty(), List.of(), Optional.empty(), false, List.of(), new TreeSet<>(roles));
    }

    /** What those are found by who have come that far in a campaign. */
    static String standing(CampaignId campaign, CampaignMemberStatus status) {
        return campaign + " " + status;
    }

    Optional<Membership> in(CampaignId campaign) {
        return memberships.stream()
                .filter(one -> one.campaignId().equals(campaign))
                .findFirst();
    }

    /** The same after something happened with a campaign, of which he may not have known before. */
    MemberDocument with(CampaignId campaign, Instant since, UnaryOperator<Membership> change) {
        List<Membership> all = new ArrayList<>(memberships);
        all.removeIf(one -> one.campaignId().equals(campaign));
        all.add(change.apply(in(campaign).orElseGet(() -> Membership.begun(campaign, since))));
        return customer(all, metSales);
    }

    /** The same after an answer to material, whichever campaigns sent it. */
    MemberDocument answered(String material, Membership.Responded answer) {
        return customer(
                memberships.stream().map(one -> one.answered(material, answer)).toList(), metSales);
    }

    /** The same after sales was in touch with him; only the first time counts. */
    MemberDocument met(SalesContact contact) {
        if (metSales.filter(first -> !contact.at().isBefore(first.at())).isPresent()) return this;
        return customer(memberships, Optional.of(contact));
    }

    /** The same with everything of a prospect who turned out to be him. */
    MemberDocument and(MemberDocument prospect) {
        var both = this;
        for (var one : prospect.memberships) both = both.with(one.campaignId(), one.since(), own -> own.and(one));
        return prospect.metSales.map(both::met).orElse(both);
    }

    private MemberDocument customer(List<Membership> changed, Optional<SalesContact> met) {
        if (changed.equals(memberships) && met.equals(metSales)) return this;
        var sorted = changed.stream()
                .sorted(Comparator.comparing(one -> one.campaignId().toString()))
                .toList();
        return of(customerId.orElseThrow(), sorted, met);
    }
}
