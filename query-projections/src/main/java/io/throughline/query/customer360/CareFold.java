package io.throughline.query.customer360;

import io.throughline.contracts.Channel;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.desk.ServiceRequestEvent.FollowedUp;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.marketing.OutreachEvent;
import io.throughline.contracts.marketing.OutreachEvent.CampaignAttended;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.OutreachHeld;
import io.throughline.contracts.marketing.OutreachEvent.OutreachJoined;
import io.throughline.contracts.marketing.OutreachEvent.OutreachReleased;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.marketing.OutreachEvent.SendRefused;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import io.throughline.query.board.ServiceRequest;
import io.throughline.query.board.ServiceRequestState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** The customer's service requests, and what we may write to him and wrote. */
final class CareFold {

    private static final Comparator<Consent> BY_PURPOSE_AND_CHANNEL =
            Comparator.comparing(Consent::purpose).thenComparing(Consent::channel);

    private CareFold() {}

    static void request(CustomerDraft draft, ServiceRequestEvent event, Recorded<?> recorded) {
        Predicate<ServiceRequest> same = request -> request.requestId().equals(event.requestId());
        var before = Kept.find(draft.serviceRequests, same);
        var after = ServiceRequest.after(before.orElse(null), event, recorded);
        if (after != null) {
            draft.serviceRequests =
                    Kept.bounded(Kept.inFront(after.brief(), draft.serviceRequests, same), CareFold::isOpen);
        }
        switch (event) {
            case ServiceRequestCreated e -> {
                draft.tally.serviceRequests++;
                draft.tally.openServiceRequests++;
                if (e.kind() == RequestKind.COMPLAINT) draft.tally.complaints++;
            }
            case ServiceRequestClosed unused -> {
                if (before.map(CareFold::isOpen).orElse(true)) draft.tally.openServiceRequests--;
            }
            // one that is in the list no more was closed: the ended leave it first
            case ServiceRequestReopened unused -> {
                if (!before.map(CareFold::isOpen).orElse(false)) draft.tally.openServiceRequests++;
            }
            case FollowedUp unused -> {}
            case ServiceRequestEvent.ServiceRequestAssigned unused -> {}
            case ServiceRequestEvent.ServiceRequestHandedOver unused -> {}
            case ServiceRequestEvent.HandlingStarted unused -> {}
            case ServiceRequestEvent.ServiceRequestSuspended unused -> {}
            case ServiceRequestEvent.ServiceRequestResumed unused -> {}
            case ServiceRequestEvent.FeedbackGiven unused -> {}
        }
    }

    static void outreach(CustomerDraft draft, OutreachEvent event, Recorded<?> recorded) {
        switch (event) {
            case ConsentGiven e -> consent(draft, e.purpose(), e.channel(), true, e.proof(), recorded);
            case ConsentWithdrawn e -> consent(draft, e.purpose(), e.channel(), false, e.proof(), recorded);
            case MaterialSent unused -> draft.tally.sends++;
            case SendRefused unused -> draft.tally.refusedSends++;
            case ResponseReceived unused -> draft.tally.responses++;
            case CampaignAttended unused -> {}
            case OutreachHeld e -> draft.outreachHeldBy = held(draft, e.requestId(), true);
            case OutreachReleased e -> draft.outreachHeldBy = held(draft, e.requestId(), false);
            // all else of the prospect came with the conversion of his lead
            case OutreachJoined e ->
                e.complaints()
                        .forEach(complaint ->
                                draft.outreachHeldBy = held(draft, complaint.requestId(), complaint.open()));
        }
    }

    private static void consent(
            CustomerDraft draft, Purpose purpose, Channel channel, boolean given, String proof, Recorded<?> recorded) {
        var word = new Consent(
                purpose,
                channel,
                given,
                recorded.occurredAt(),
                proof,
                Who.of(recorded.provenance().author()));
        draft.consents = Join.consents(draft.consents, List.of(word));
    }

    /** The later words take the place of the earlier ones for the same purpose and channel. */
    static List<Consent> last(List<Consent> earlier, List<Consent> later) {
        List<Consent> all = new ArrayList<>(earlier);
        all.removeIf(known -> later.stream().anyMatch(word -> BY_PURPOSE_AND_CHANNEL.compare(word, known) == 0));
        return List.copyOf(Kept.together(all, later, BY_PURPOSE_AND_CHANNEL));
    }

    private static List<ServiceRequestId> held(CustomerDraft draft, ServiceRequestId requestId, boolean added) {
        List<ServiceRequestId> all = new ArrayList<>(draft.outreachHeldBy);
        all.remove(requestId);
        if (added) all.add(requestId);
        return Kept.last(Bounds.HOLDS, all);
    }

    static boolean isOpen(ServiceRequest request) {
        return request.state() != ServiceRequestState.CLOSED;
    }
}
