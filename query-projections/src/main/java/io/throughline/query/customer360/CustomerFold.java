package io.throughline.query.customer360;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.account.AccountEvent;
import io.throughline.contracts.account.AccountEvent.AccountAllocated;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AccountEvent.ContactAdded;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.ChurnEvent;
import io.throughline.contracts.account.ContactEvent;
import io.throughline.contracts.account.DocumentEvent;
import io.throughline.contracts.account.InteractionEvent;
import io.throughline.contracts.account.InteractionEvent.InteractionContinued;
import io.throughline.contracts.account.InteractionEvent.InteractionCorrected;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionEvent.InteractionRestored;
import io.throughline.contracts.account.InteractionEvent.InteractionWithdrawn;
import io.throughline.contracts.account.MergeEvent;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.account.PoolEvent;
import io.throughline.contracts.account.ProfileEvent;
import io.throughline.contracts.account.RecycleBinEvent;
import io.throughline.contracts.account.RelatedEvent;
import io.throughline.contracts.account.TieEvent;
import io.throughline.contracts.account.ValueEvent;
import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadEvent.LeadUnassigned;
import io.throughline.contracts.lead.LeadPoolEvent.LeadReturnedToPool;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.marketing.OutreachEvent;
import io.throughline.contracts.order.OrderEvent;
import io.throughline.contracts.order.QuoteEvent;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A customer after his events: a pure fold over everything that concerns him, from every department. */
final class CustomerFold {

    private CustomerFold() {}

    /** The customer after this event. Whatever comes first makes him known. */
    static CustomerDocument after(@Nullable CustomerDocument before, CustomerEvent event, Recorded<?> recorded) {
        var draft = before == null
                ? CustomerDraft.unknown(event.customerId(), Optional.empty(), recorded.occurredAt())
                : new CustomerDraft(before);
        switch (event) {
            case LeadEvent e -> {
                SalesFold.lead(draft, e, recorded);
                profile(draft, e, recorded);
            }
            case OpportunityEvent e -> SalesFold.opportunity(draft, e, recorded);
            case AccountEvent e -> account(draft, e, recorded);
            case PoolEvent e -> StandingFold.pool(draft, e, recorded);
            case RecycleBinEvent e -> StandingFold.bin(draft, e, recorded);
            case MergeEvent e -> StandingFold.merge(draft, e, recorded);
            case ProfileEvent e -> ProfileFold.profile(draft, e, recorded);
            case ContactEvent e -> ContactFold.contact(draft, e, recorded);
            case TieEvent e -> ContactFold.tie(draft, e, recorded);
            case InteractionEvent e -> draft.tally.interactions += more(e);
            case QuoteEvent e -> SalesFold.quote(draft, e, recorded);
            case OrderEvent e -> SalesFold.order(draft, e, recorded);
            case ServiceRequestEvent e -> CareFold.request(draft, e, recorded);
            case OutreachEvent e -> CareFold.outreach(draft, e, recorded);
            case ChurnEvent e ->
                draft.standing = draft.standing.with(ChurnFold.after(draft.standing.churn(), e, recorded));
            case ValueEvent e -> draft.standing = draft.standing.valued(ValueShown.after(e, recorded));
            case RelatedEvent unused -> {} // kept by itself, put in when an answer is given
            case DocumentEvent unused -> {} // kept by itself, too
            default ->
                throw new IllegalStateException(
                        "no customer fold for " + event.getClass().getName());
        }
        draft.count(recorded);
        return draft.build();
    }

    /** A prospect has no account that could say who he is and who looks after him; his leads do. */
    private static void profile(CustomerDraft draft, LeadEvent event, Recorded<?> recorded) {
        boolean prospect = draft.stage == CustomerStage.PROSPECT;
        switch (event) {
            case LeadCaptured e -> {
                draft.capturedBy(recorded);
                if (draft.name.isEmpty()) draft.name = e.name().value();
                draft.organisation = draft.organisation.or(e::organisation);
                draft.email = draft.email.or(() -> e.email().map(Object::toString));
                draft.phone = draft.phone.or(() -> e.phone().map(Object::toString));
                draft.referredToAs(e.reference());
                draft.described(e.attributes(), false);
            }
            case LeadAssigned e -> {
                if (prospect) draft.ownedBy(Optional.of(Who.of(e.assignee())), recorded, Optional.empty());
            }
            case LeadConverted e -> {
                if (!prospect) return;
                draft.name = e.accountName().value();
                draft.kind = Optional.of(e.organisation() ? AccountKind.ORGANISATION : AccountKind.PERSON);
                draft.email = draft.email.or(() -> e.email().map(Object::toString));
                draft.phone = draft.phone.or(() -> e.phone().map(Object::toString));
                draft.ownedBy(Optional.of(Who.of(e.owner())), recorded, Optional.empty());
            }
            case LeadUnassigned e -> {
                if (prospect) draft.takenFrom(Optional.of(e.previous()), recorded);
            }
            case LeadReturnedToPool e -> {
                if (prospect) draft.takenFrom(e.previous(), recorded);
            }
            case LeadEvent unused -> {}
        }
    }

    private static void account(CustomerDraft draft, AccountEvent event, Recorded<?> recorded) {
        draft.accountRevision = Optional.of(recorded.sequence());
        switch (event) {
            case AccountOpened e -> {
                draft.stage = CustomerStage.CUSTOMER;
                draft.kind = Optional.of(e.kind());
                draft.name = e.name().value();
                draft.industry = e.industry().or(() -> draft.industry);
                draft.website = e.website().or(() -> draft.website);
                draft.phone = e.phone().map(Object::toString).or(() -> draft.phone);
                draft.address = e.address().or(() -> draft.address);
                draft.parent = e.parent().or(() -> draft.parent);
                draft.referredToAs(e.reference());
                draft.described(e.attributes(), true);
                draft.ownedBy(e.owner().map(Who::of), recorded, Optional.empty());
                StandingFold.owner(draft, e.owner(), recorded);
            }
            case ContactAdded e -> {
                var contact = Contact.of(e.contactId(), Optional.of(e.name()), e.position(), e.email(), e.phone());
                ContactFold.come(draft, contact);
                draft.email = draft.email.or(contact::email);
            }
            case AccountTransferred e -> owned(draft, e, e.reason(), recorded);
            case AccountAllocated e -> owned(draft, e, e.reason(), recorded);
        }
    }

    /** How many touches more count. */
    private static int more(InteractionEvent event) {
        return switch (event) {
            case InteractionRecorded unused -> 1;
            case InteractionRestored unused -> 1;
            case InteractionWithdrawn unused -> -1;
            case InteractionCorrected unused -> 0;
            case InteractionContinued unused -> 0;
        };
    }

    private static void owned(CustomerDraft draft, OwnerChanged event, String reason, Recorded<?> recorded) {
        draft.ownedBy(event.to().map(Who::of), recorded, Optional.of(reason));
        StandingFold.owner(draft, event.to(), recorded);
    }
}
