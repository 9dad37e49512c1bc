package io.throughline.query.outreach;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.SendRefused;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.marketing.SendRefusalReason;
import io.throughline.platform.document.DocumentType;
import io.throughline.platform.document.Field;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import io.throughline.query.timeline.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * One fact about what we may write to a customer, with both clocks, who, why and by which door (U2).
 *
 * @param customerId the customer or prospect for whom it was recorded
 * @param prospect who was joined to the customer
 */
public record ConsentLine(
        ConsentLineKind kind,
        CustomerId customerId,
        String eventId,
        long position,
        Optional<Purpose> purpose,
        Optional<Channel> channel,
        Instant occurredAt,
        Instant recordedAt,
        Who author,
        Origin origin,
        Optional<String> proof,
        Optional<String> title,
        Optional<String> material,
        Optional<CampaignId> campaignId,
        Optional<SendRefusalReason> reason,
        Optional<CustomerId> prospect) {

    static final Field CUSTOMER = Field.text("customerId");
    static final Field KIND = Field.text("kind");
    static final Field POSITION = Field.number("position");

    /** The collection of all lines. */
    static final DocumentType<ConsentLine> TYPE = DocumentType.of("consent_lines", ConsentLine.class)
            .indexed(CUSTOMER, POSITION)
            .indexed(CUSTOMER, KIND, POSITION);

    /** The line that an event becomes, if any. */
    static Optional<ConsentLine> of(Recorded<?> recorded) {
        return switch (recorded.event()) {
            case ConsentGiven e ->
                word(ConsentLineKind.CONSENT_GIVEN, e, recorded, e.purpose(), e.channel(), e.proof());
            case ConsentWithdrawn e ->
                word(ConsentLineKind.CONSENT_WITHDRAWN, e, recorded, e.purpose(), e.channel(), e.proof());
            case MaterialSent e -> send(e, recorded, Optional.empty());
            case SendRefused e -> send(wanted(e), recorded, Optional.of(e.reason()));
            case LeadConverted e when !e.customerId().equals(e.prospect()) -> joined(e, recorded);
            default -> Optional.empty();
        };
    }

    /** Whether it is something that the customer said. */
    boolean isWord() {
        return kind == ConsentLineKind.CONSENT_GIVEN || kind == ConsentLineKind.CONSENT_WITHDRAWN;
    }

    private static Optional<ConsentLine> word(
            ConsentLineKind kind,
            CustomerEvent event,
            Recorded<?> recorded,
            Purpose purpose,
            Channel channel,
            String proof) {
        return Optional.of(new ConsentLine(
                kind,
                event.customerId(),
                recorded.eventId(),
                recorded.position(),
                Optional.of(purpose),
                Optional.of(channel),
                recorded.occurredAt(),
                recorded.recordedAt(),
                author(recorded),
                origin(recorded),
                Optional.of(proof),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private static MaterialSent wanted(SendRefused refused) {
        return new MaterialSent(
                refused.customerId(),
                refused.campaignId(),
                refused.purpose(),
                refused.channel(),
                refused.material(),
                refused.title());
    }

    private static Optional<ConsentLine> send(
            MaterialSent wanted, Recorded<?> recorded, Optional<SendRefusalReason> refusal) {
        return Optional.of(new ConsentLine(
                refusal.isPresent() ? ConsentLineKind.SEND_REFUSED : ConsentLineKind.MATERIAL_SENT,
                wanted.customerId(),
                recorded.eventId(),
                recorded.position(),
                Optional.of(wanted.purpose()),
                Optional.of(wanted.channel()),
                recorded.occurredAt(),
                recorded.recordedAt(),
                author(recorded),
                origin(recorded),
                Optional.empty(),
                Optional.of(wanted.title()),
                Optional.of(wanted.material()),
                wanted.campaignId(),
                refusal,
                Optional.empty()));
    }

    private static Optional<ConsentLine> joined(LeadConverted event, Recorded<?> recorded) {
        return Optional.of(new ConsentLine(
                ConsentLineKind.PROSPECT_JOINED,
                event.customerId(),
                recorded.eventId(),
                recorded.position(),
                Optional.empty(),
                Optional.empty(),
                recorded.occurredAt(),
                recorded.recordedAt(),
                author(recorded),
                origin(recorded),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(event.prospect())));
    }

    private static Who author(Recorded<?> recorded) {
        return Who.of(recorded.provenance().author());
    }

    private static Origin origin(Recorded<?> recorded) {
        return Origin.of(recorded.provenance());
    }
}
