package io.throughline.lead.scoring;

import io.throughline.contracts.lead.LeadDetailEvent.LeadBehaviourRecorded;
import io.throughline.contracts.lead.LeadDetailEvent.LeadOriginTold;
import io.throughline.contracts.lead.LeadDetailEvent.LeadTagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUntagged;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.ScoreFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something about a lead that points may be given for. Nothing that says who somebody is.
 *
 * @param name of an attribute, of a behaviour, of what was told
 * @param value empty where there is nothing more to say than the name
 * @param at when it happened
 * @param eventId the event that told it
 */
public record LeadFact(ScoreFact fact, Optional<String> name, String value, Instant at, String eventId) {

    private static final int MOST = 500;

    /** The facts of a lead after an event; of very many behaviours the oldest are forgotten. */
    public static List<LeadFact> after(List<LeadFact> before, LeadEvent event, Instant at, String eventId) {
        if (event instanceof LeadUntagged untagged) {
            return before.stream().filter(fact -> !fact.isTag(untagged.tag())).toList();
        }
        var told = told(event, at, eventId);
        if (told.isEmpty()) return before;
        var all = new ArrayList<>(before);
        all.addAll(told);
        for (int i = 0; all.size() > MOST && i < all.size(); ) {
            if (all.get(i).fact() == ScoreFact.BEHAVIOUR) all.remove(i);
            else i++;
        }
        return List.copyOf(all);
    }

    private boolean isTag(String tag) {
        return fact == ScoreFact.TAG && value.equals(tag);
    }

    private static List<LeadFact> told(LeadEvent event, Instant at, String id) {
        return switch (event) {
            case LeadCaptured e -> captured(e, at, id);
            case LeadOriginTold e ->
                e.channel().stream()
                        .map(channel -> new LeadFact(ScoreFact.CHANNEL, Optional.empty(), channel.name(), at, id))
                        .toList();
            case LeadContacted e ->
                List.of(new LeadFact(
                        ScoreFact.CONTACT, Optional.empty(), e.channel().name(), at, id));
            case LeadTagged e -> List.of(new LeadFact(ScoreFact.TAG, Optional.empty(), e.tag(), at, id));
            case LeadBehaviourRecorded e ->
                List.of(new LeadFact(
                        ScoreFact.BEHAVIOUR,
                        Optional.of(e.behaviour().name()),
                        e.interest().orElse(""),
                        at,
                        id));
            default -> List.of();
        };
    }

    private static List<LeadFact> captured(LeadCaptured event, Instant at, String id) {
        var facts = new ArrayList<LeadFact>();
        facts.add(
                new LeadFact(ScoreFact.SOURCE, Optional.empty(), event.source().name(), at, id));
        event.campaign()
                .ifPresent(campaign -> facts.add(new LeadFact(ScoreFact.CAMPAIGN, Optional.empty(), campaign, at, id)));
        var told = Map.of(
                "organisation", event.organisation().isPresent(),
                "email", event.email().isPresent(),
                "phone", event.phone().isPresent(),
                "interest", event.interest().isPresent());
        told.keySet().stream()
                .sorted()
                .filter(told::get)
                .forEach(name -> facts.add(new LeadFact(ScoreFact.TOLD, Optional.of(name), "", at, id)));
        event.attributes().keySet().stream()
                .sorted()
                .forEach(name -> facts.add(new LeadFact(
                        ScoreFact.ATTRIBUTE,
                        Optional.of(name),
                        event.attributes().getOrDefault(name, ""),
                        at,
                        id)));
        return facts;
    }
}
