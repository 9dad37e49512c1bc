package io.throughline.query.timeline;

import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.account.AccountEvent;
import io.throughline.contracts.account.AppointmentEvent;
import io.throughline.contracts.account.CareEvent;
import io.throughline.contracts.account.ChurnEvent;
import io.throughline.contracts.account.ContactEvent;
import io.throughline.contracts.account.DocumentEvent;
import io.throughline.contracts.account.ExpenseEvent;
import io.throughline.contracts.account.InteractionEvent;
import io.throughline.contracts.account.MergeEvent;
import io.throughline.contracts.account.PoolEvent;
import io.throughline.contracts.account.ProfileEvent;
import io.throughline.contracts.account.PromiseEvent;
import io.throughline.contracts.account.RecycleBinEvent;
import io.throughline.contracts.account.ReservationEvent;
import io.throughline.contracts.account.TieEvent;
import io.throughline.contracts.account.TrialEvent;
import io.throughline.contracts.account.ValueEvent;
import io.throughline.contracts.account.VisitEvent;
import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.OpportunityEvent;
import io.throughline.contracts.marketing.OutreachEvent;
import io.throughline.contracts.order.OrderEvent;
import io.throughline.contracts.order.QuoteEvent;

/**
 * Says in two languages what an event means. Each kind of event has an exhaustive switch: a new event fails the build
 * until somebody has said how it reads; a new kind fails {@code RenderingTest}.
 */
final class Rendering {

    private Rendering() {}

    static Rendered of(CustomerEvent event, Labels labels) {
        return switch (event) {
            case LeadEvent e -> SalesRendering.lead(e);
            case OpportunityEvent e -> OpportunityRendering.of(e, labels);
            case AccountEvent e -> AccountRendering.account(e);
            case PoolEvent e -> OwnershipRendering.pool(e);
            case RecycleBinEvent e -> OwnershipRendering.bin(e);
            case MergeEvent e -> OwnershipRendering.merge(e);
            case ProfileEvent e -> ProfileRendering.profile(e);
            case ContactEvent e -> ContactRendering.contact(e);
            case TieEvent e -> ContactRendering.tie(e);
            case TrialEvent e -> TrialRendering.trial(e);
            case InteractionEvent e -> InteractionRendering.interaction(e);
            case QuoteEvent e -> OrderRendering.quote(e, labels);
            case OrderEvent e -> OrderRendering.order(e, labels);
            case ServiceRequestEvent e -> DeskRendering.request(e, labels);
            case OutreachEvent e -> OutreachRendering.outreach(e);
            case PromiseEvent e -> PromiseRendering.promise(e);
            case AppointmentEvent e -> AppointmentRendering.appointment(e);
            case VisitEvent e -> VisitRendering.visit(e);
            case CareEvent e -> CareRendering.care(e);
            case ExpenseEvent e -> ExpenseRendering.expense(e);
            case DocumentEvent e -> DocumentRendering.document(e);
            case ChurnEvent e -> ChurnRendering.churn(e);
            case ValueEvent e -> ValueRendering.value(e);
            case ReservationEvent e -> ReservationRendering.reservation(e);
            default ->
                throw new IllegalStateException(
                        "no words for " + event.getClass().getName());
        };
    }
}
