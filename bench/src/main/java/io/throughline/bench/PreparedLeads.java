package io.throughline.bench;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.lead.lead.LeadCommand.RecordLeadContact;
import io.throughline.platform.message.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * Leads that are assigned and wait for a contact. They are written into the log many at a time, because what is measured is
 * what comes afterwards.
 */
final class PreparedLeads {

    private static final int AT_ONCE = 200;
    private static final int WRITERS = 8;

    private final List<LeadId> leads;
    private final AtomicInteger next = new AtomicInteger();

    private PreparedLeads(List<LeadId> leads) {
        this.leads = leads;
    }

    static PreparedLeads write(Laboratory laboratory, int count) throws InterruptedException {
        var store = laboratory.part(EventStore.class);
        List<LeadId> leads = new ArrayList<>();
        for (int i = 0; i < count; i++) leads.add(new LeadId(Identifier.random()));
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Object>> parts = new ArrayList<>();
            for (int first = 0; first < count; first += AT_ONCE) {
                List<LeadId> part = leads.subList(first, Math.min(count, first + AT_ONCE));
                parts.add(Executors.callable(() -> store.publish(history(part))));
            }
            for (Future<Object> each : writers.invokeAll(parts)) each.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The leads could not be prepared", e);
        }
        return new PreparedLeads(leads);
    }

    private static List<DomainEventMessage<?>> history(List<LeadId> leads) {
        var owner = Laboratory.staff(Laboratory.LOGIN);
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (LeadId lead : leads) {
            var customer = CustomerId.ofProspect(lead);
            events.add(message(lead, 0, captured(lead, customer)));
            events.add(message(lead, 1, new LeadAssigned(lead, customer, owner, Optional.empty())));
        }
        return events;
    }

    private static LeadCaptured captured(LeadId lead, CustomerId customer) {
        return new LeadCaptured(
                lead,
                customer,
                new PersonName("Prospect " + lead.toString().substring(24)),
                Optional.of("Harbour Works"),
                Optional.empty(),
                Optional.empty(),
                LeadSource.WEB_FORM,
                Optional.of("asks for the price of twelve pumps"),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static DomainEventMessage<?> message(LeadId lead, long sequence, LeadEvent event) {
        return new GenericDomainEventMessage<>(
                "Lead",
                lead.toString(),
                sequence,
                event,
                Provenance.ofProcess("bench").toMetaData());
    }

    /** One after the other, and from the first again: no lead gets its next contact before all others had theirs. */
    LeadId next() {
        return leads.get(Math.floorMod(next.getAndIncrement(), leads.size()));
    }

    int count() {
        return leads.size();
    }

    /** A command that records one event for the next lead. */
    RecordLeadContact nextContact() {
        return new RecordLeadContact(next(), Channel.PHONE, NOTE);
    }

    /** What the contact was about. */
    static final String NOTE = "called, wants an offer for twelve pumps by the end of the month";
}
