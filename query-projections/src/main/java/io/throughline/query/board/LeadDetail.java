package io.throughline.query.board;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadDetailEvent;
import io.throughline.contracts.lead.LeadDetailEvent.LeadBehaviourRecorded;
import io.throughline.contracts.lead.LeadDetailEvent.LeadDuplicatesSuspected;
import io.throughline.contracts.lead.LeadDetailEvent.LeadLinkedToCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadOriginTold;
import io.throughline.contracts.lead.LeadDetailEvent.LeadReceiptGiven;
import io.throughline.contracts.lead.LeadDetailEvent.LeadTagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUnlinkedFromCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUntagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadVisitorRecognised;
import io.throughline.contracts.lead.LeadEscalationLevel;
import io.throughline.contracts.lead.LeadNurturingEvent;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingEnded;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStarted;
import io.throughline.contracts.lead.LeadNurturingEvent.NurturingStepDue;
import io.throughline.contracts.lead.LeadPoolEvent.LeadEscalated;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became known of a lead beside its steps (L2, L4, L5, U3, U5).
 *
 * @param interests how often he showed interest in each product line
 * @param answerBy when he is to hear from us, as the receipt said
 * @param escalation who was told last that nobody is in touch; empty once somebody is
 * @param closedFrom where it stood before it was closed, and would stand if it were reopened
 */
public record LeadDetail(
        Optional<Channel> channel,
        Optional<CustomerId> referredBy,
        Optional<CustomerId> company,
        List<String> tags,
        Map<String, Integer> interests,
        Optional<Instant> answerBy,
        Optional<LeadEscalation> escalation,
        Optional<LeadNurturing> nurturing,
        Optional<LeadState> closedFrom) {

    private static final int MOST = 100;

    static final LeadDetail NONE = new LeadDetail(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Nobody is in touch, and somebody was told. */
    public record LeadEscalation(LeadEscalationLevel level, Who to, Instant at) {}

    /**
     * How it is nurtured.
     *
     * @param task what was to be done at the last step that was due
     */
    public record LeadNurturing(String plan, Optional<String> task, Optional<Instant> nextStepAt) {}

    LeadDetail after(LeadDetailEvent event) {
        return switch (event) {
            case LeadOriginTold e ->
                new LeadDetail(
                        e.channel(),
                        e.referredBy(),
                        company,
                        tags,
                        interests,
                        answerBy,
                        escalation,
                        nurturing,
                        closedFrom);
            case LeadReceiptGiven e ->
                new LeadDetail(
                        channel,
                        referredBy,
                        company,
                        tags,
                        interests,
                        Optional.of(e.answerBy()),
                        escalation,
                        nurturing,
                        closedFrom);
            case LeadLinkedToCompany e -> of(Optional.of(e.company()));
            case LeadUnlinkedFromCompany unused -> of(Optional.empty());
            case LeadTagged e -> {
                var all = new TreeSet<>(tags);
                all.add(e.tag());
                while (all.size() > MOST) all.pollLast();
                yield with(List.copyOf(all), interests);
            }
            case LeadUntagged e ->
                with(tags.stream().filter(tag -> !tag.equals(e.tag())).toList(), interests);
            case LeadBehaviourRecorded e -> {
                if (e.interest().isEmpty()) yield this;
                var all = new TreeMap<>(interests);
                all.merge(e.interest().get(), 1, Integer::sum);
                while (all.size() > MOST) all.pollLastEntry();
                yield with(tags, all);
            }
            case LeadDuplicatesSuspected unused -> this;
            case LeadVisitorRecognised unused -> this;
        };
    }

    LeadDetail after(LeadNurturingEvent event) {
        return switch (event) {
            case NurturingStarted e ->
                nurtured(Optional.of(
                        new LeadNurturing(e.plan().code(), Optional.empty(), Optional.of(e.firstStepAt()))));
            case NurturingStepDue e ->
                nurtured(Optional.of(new LeadNurturing(e.plan(), Optional.of(e.task()), e.nextStepAt())));
            case NurturingEnded unused -> nurtured(Optional.empty());
        };
    }

    LeadDetail after(LeadEscalated event, Instant at) {
        return escalated(Optional.of(new LeadEscalation(event.level(), Who.of(event.to()), at)));
    }

    /** Somebody is in touch, or somebody else is responsible, or nobody is. */
    LeadDetail calm() {
        return escalation.isEmpty() ? this : escalated(Optional.empty());
    }

    LeadDetail closedFrom(Optional<LeadState> state) {
        return new LeadDetail(channel, referredBy, company, tags, interests, answerBy, escalation, nurturing, state);
    }

    private LeadDetail of(Optional<CustomerId> other) {
        return new LeadDetail(channel, referredBy, other, tags, interests, answerBy, escalation, nurturing, closedFrom);
    }

    private LeadDetail with(List<String> otherTags, Map<String, Integer> otherInterests) {
        return new LeadDetail(
                channel, referredBy, company, otherTags, otherInterests, answerBy, escalation, nurturing, closedFrom);
    }

    private LeadDetail escalated(Optional<LeadEscalation> other) {
        return new LeadDetail(channel, referredBy, company, tags, interests, answerBy, other, nurturing, closedFrom);
    }

    private LeadDetail nurtured(Optional<LeadNurturing> other) {
        return new LeadDetail(channel, referredBy, company, tags, interests, answerBy, escalation, other, closedFrom);
    }
}
