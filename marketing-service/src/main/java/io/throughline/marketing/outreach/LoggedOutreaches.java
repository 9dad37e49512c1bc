package io.throughline.marketing.outreach;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.marketing.OutreachEvent;
import io.throughline.contracts.marketing.OutreachEvent.CampaignAttended;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.OutreachEvent.MadeComplaint;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.OutreachHeld;
import io.throughline.contracts.marketing.OutreachEvent.OutreachJoined;
import io.throughline.contracts.marketing.OutreachEvent.OutreachReleased;
import io.throughline.contracts.marketing.OutreachEvent.PastSend;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.marketing.OutreachEvent.SaidWord;
import io.throughline.contracts.marketing.OutreachEvent.SendRefused;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.platform.history.Merged;
import io.throughline.platform.message.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads the log itself: a decision must not rest on a view that may be late. */
@Component
final class LoggedOutreaches implements Outreaches {

    private final EventStore log;

    LoggedOutreaches(EventStore log) {
        this.log = log;
    }

    @Override
    public Known of(CustomerId customer) {
        var history =
                log.readEvents(Identifier.named("outreach", customer.toString()).toString(), 0);
        var read = new Reading();
        while (history.hasNext()) {
            var message = history.next();
            if (message.getPayload() instanceof OutreachEvent event) {
                read.add(event, occurredAt(message), message.getTimestamp());
            }
        }
        return read.known();
    }

    @Override
    public List<Known> ofMerged(CustomerId customer) {
        var own = merged(customer);
        var survivor = own.survivor().orElse(customer);
        var all = own.survivor().isPresent() ? merged(survivor) : own;
        return Stream.concat(Stream.of(survivor), all.others().stream())
                .filter(one -> !one.equals(customer))
                .map(this::of)
                .toList();
    }

    private Merged merged(CustomerId customer) {
        return Merged.of(
                customer, log.readEvents(customer.toString(), 0).asStream().map(message -> message.getPayload()));
    }

    private static Instant occurredAt(EventMessage<?> message) {
        return Provenance.of(message.getMetaData()).occurredAt().orElse(message.getTimestamp());
    }

    /** The desk's word counts: of a complaint that was closed already no release may come any more. */
    private boolean isOpen(ServiceRequestId request) {
        boolean open = true;
        var history = log.readEvents(request.toString(), 0);
        while (history.hasNext()) {
            var event = history.next().getPayload();
            if (event instanceof ServiceRequestClosed) open = false;
            if (event instanceof ServiceRequestReopened) open = true;
        }
        return open;
    }

    private final class Reading {
        private final Map<String, SaidWord> words = new LinkedHashMap<>();
        private final Set<ServiceRequestId> complaints = new LinkedHashSet<>();
        private final List<PastSend> sends = new ArrayList<>();
        private final Set<String> answered = new LinkedHashSet<>();

        void add(OutreachEvent event, Instant at, Instant recordedAt) {
            switch (event) {
                case ConsentGiven e -> say(e.purpose(), e.channel(), true, at);
                case ConsentWithdrawn e -> say(e.purpose(), e.channel(), false, at);
                case MaterialSent e -> sends.add(new PastSend(e.campaignId(), e.material(), recordedAt));
                case SendRefused unused -> {}
                case ResponseReceived e -> answered.add(e.material());
                case CampaignAttended unused -> {}
                case OutreachHeld e -> complaints.add(e.requestId());
                case OutreachReleased unused -> {}
                case OutreachJoined e -> {
                    e.words().forEach(word -> say(word.purpose(), word.channel(), word.given(), word.since()));
                    e.complaints().forEach(complaint -> complaints.add(complaint.requestId()));
                    sends.addAll(e.sends());
                    answered.addAll(e.answered());
                }
            }
        }

        /** The later word stands, and of two at the same moment the no, in whatever order they were recorded. */
        private void say(Purpose purpose, Channel channel, boolean given, Instant since) {
            var before = words.get(purpose + " " + channel);
            if (before != null && (since.isBefore(before.since()) || (since.equals(before.since()) && given))) return;
            words.put(purpose + " " + channel, new SaidWord(purpose, channel, given, since));
        }

        Known known() {
            sends.sort(Comparator.comparing(PastSend::at));
            return new Known(
                    List.copyOf(words.values()),
                    complaints.stream()
                            .map(request -> new MadeComplaint(request, isOpen(request)))
                            .toList(),
                    List.copyOf(sends.subList(Math.max(0, sends.size() - Outreach.TOUCHES_KEPT), sends.size())),
                    List.copyOf(answered));
        }
    }
}
