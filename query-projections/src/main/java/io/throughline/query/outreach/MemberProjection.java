package io.throughline.query.outreach;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHeld;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.contracts.account.VisitEvent.VisitDone;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.marketing.CampaignEvent.CampaignMembersAdded;
import io.throughline.contracts.marketing.OutreachEvent.CampaignAttended;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.marketing.OutreachEvent.SendRefused;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.RoleEvent.RoleDefined;
import io.throughline.contracts.staff.RoleEvent.RoleRetired;
import io.throughline.contracts.staff.StaffEvent.StaffHired;
import io.throughline.contracts.staff.StaffEvent.StaffRolesChanged;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.projection.Projection;
import io.throughline.query.answer.Excerpt;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps for every customer which campaigns he belongs to, how he reacted, and whether sales was ever in touch with him
 * (U6): somebody who was in sales at the time called, visited or wrote, or worked on a lead of his.
 */
final class MemberProjection implements Projection<MemberDocument> {

    static final String NAME = "campaign-members";

    /** The document of the house. */
    private static final String HOUSE = "house";

    private static final Set<String> SALES = Set.of(Role.SALES_SUPERVISOR.name(), Role.CUSTOMER_MANAGER.name());
    private static final Set<InteractionKind> CONTACTS =
            Set.of(InteractionKind.CALL, InteractionKind.VISIT, InteractionKind.MESSAGE);
    private static final int RESPONSE = 500;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public DocumentType<MemberDocument> documents() {
        return MemberDocument.TYPE;
    }

    @Override
    public Set<String> touches(Recorded<?> event) {
        return switch (event.event()) {
            case RoleDefined unused -> Set.of(HOUSE);
            case RoleRetired unused -> Set.of(HOUSE);
            case StaffHired e -> Set.of(e.staffId().toString());
            case StaffRolesChanged e -> Set.of(e.staffId().toString());
            case CampaignMembersAdded e ->
                e.customers().stream().map(CustomerId::toString).collect(Collectors.toUnmodifiableSet());
            case MaterialSent e ->
                e.campaignId().isPresent() ? Set.of(e.customerId().toString()) : Set.of();
            case SendRefused e ->
                e.campaignId().isPresent() ? Set.of(e.customerId().toString()) : Set.of();
            case ResponseReceived e -> Set.of(e.customerId().toString());
            case CampaignAttended e -> Set.of(e.customerId().toString());
            case LeadContacted e -> Set.of(e.customerId().toString());
            case AppointmentHeld e -> Set.of(e.customerId().toString());
            case VisitDone e -> Set.of(e.customerId().toString());
            case InteractionRecorded e
            when CONTACTS.contains(e.kind()) ->
                Set.of(e.customerId().toString(), event.provenance().author(), HOUSE);
            case LeadConverted e
            when joins(e) -> Set.of(e.customerId().toString(), e.prospect().toString());
            default -> Set.of();
        };
    }

    @Override
    public Map<String, MemberDocument> foldAll(Map<String, MemberDocument> states, Recorded<?> recorded) {
        if (recorded.event() instanceof LeadConverted event && joins(event)) return joined(states, event);
        if (recorded.event() instanceof InteractionRecorded && !bySales(states, recorded)) return states;
        return Projection.super.foldAll(states, recorded);
    }

    @Override
    public @Nullable MemberDocument fold(String id, @Nullable MemberDocument state, Recorded<?> recorded) {
        return switch (recorded.event()) {
            case RoleDefined e -> sales(state, e.role(), e.permissions().contains(Permission.WORK_ON_SALES.name()));
            case RoleRetired e -> sales(state, e.role(), false);
            case StaffHired e -> staff(e.roles());
            case StaffRolesChanged e -> staff(e.roles());
            case CampaignMembersAdded e ->
                customer(CustomerId.of(id), state).with(e.campaignId(), recorded.occurredAt(), same -> same);
            case MaterialSent e -> sent(customer(e.customerId(), state), e, recorded);
            case SendRefused e -> refused(customer(e.customerId(), state), e, recorded);
            case ResponseReceived e ->
                state == null
                        ? null
                        : state.answered(
                                e.material(),
                                new Membership.Responded(recorded.occurredAt(), Excerpt.of(e.text(), RESPONSE)));
            case CampaignAttended e ->
                customer(e.customerId(), state)
                        .with(e.campaignId(), recorded.occurredAt(), one -> one.attended(recorded.occurredAt()));
            case LeadContacted e -> customer(e.customerId(), state).met(SalesContact.of(recorded));
            case InteractionRecorded e
            when id.equals(e.customerId().toString()) ->
                customer(e.customerId(), state).met(SalesContact.of(recorded));
            case AppointmentHeld e -> customer(e.customerId(), state).met(SalesContact.of(recorded));
            case VisitDone e -> customer(e.customerId(), state).met(SalesContact.of(recorded));
            default -> state;
        };
    }

    private static boolean joins(LeadConverted event) {
        return !event.customerId().equals(event.prospect());
    }

    /** The customer takes over what is known of the prospect, who is gone. */
    private static Map<String, MemberDocument> joined(Map<String, MemberDocument> states, LeadConverted event) {
        var after = new LinkedHashMap<>(states);
        var prospect = after.remove(event.prospect().toString());
        if (prospect == null) return states;
        var id = event.customerId().toString();
        after.put(id, customer(event.customerId(), after.get(id)).and(prospect));
        return after;
    }

    private static boolean bySales(Map<String, MemberDocument> states, Recorded<?> recorded) {
        var sales = Optional.ofNullable(states.get(HOUSE))
                .map(MemberDocument::roles)
                .orElse(SALES);
        return Optional.ofNullable(states.get(recorded.provenance().author()))
                .filter(author -> author.roles().stream().anyMatch(sales::contains))
                .isPresent();
    }

    private static MemberDocument customer(CustomerId id, @Nullable MemberDocument state) {
        return state == null ? MemberDocument.of(id) : state;
    }

    private static MemberDocument staff(Set<Role> roles) {
        return MemberDocument.of(roles.stream().map(Role::name).collect(Collectors.toSet()));
    }

    /** An administrator may do everything, and is in sales for that no more than before. */
    private static MemberDocument sales(@Nullable MemberDocument house, Role role, boolean sells) {
        var roles = new TreeSet<>(house == null ? SALES : house.roles());
        if (sells && !role.equals(Role.ADMINISTRATOR)) roles.add(role.name());
        else roles.remove(role.name());
        return MemberDocument.of(roles);
    }

    /** A send is a decision of the moment in which it is recorded. */
    private static MemberDocument sent(MemberDocument member, MaterialSent event, Recorded<?> recorded) {
        var last = new Membership.Sent(recorded.recordedAt(), event.channel(), event.title());
        return member.with(
                event.campaignId().orElseThrow(), recorded.recordedAt(), one -> one.sent(event.material(), last));
    }

    private static MemberDocument refused(MemberDocument member, SendRefused event, Recorded<?> recorded) {
        var last = new Membership.Refused(recorded.recordedAt(), event.reason());
        return member.with(event.campaignId().orElseThrow(), recorded.recordedAt(), one -> one.refused(last));
    }
}
