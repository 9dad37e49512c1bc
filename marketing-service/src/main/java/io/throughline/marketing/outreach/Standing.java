package io.throughline.marketing.outreach;

import io.throughline.contracts.Channel;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.marketing.OutreachEvent;
import io.throughline.contracts.marketing.OutreachEvent.ConsentGiven;
import io.throughline.contracts.marketing.OutreachEvent.ConsentWithdrawn;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.OutreachHeld;
import io.throughline.contracts.marketing.OutreachEvent.OutreachReleased;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.marketing.OutreachEvent.SendRefused;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.marketing.SendRefusalReason;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a customer stands to being written to.
 *
 * @param consents his last word on a purpose and channel, as {@code MARKETING EMAIL}
 * @param complaints his complaints by id, and whether each is open
 */
record Standing(Map<String, Boolean> consents, Map<String, Boolean> complaints) {

    static final Standing NONE = new Standing(Map.of(), Map.of());

    Optional<Boolean> consent(Purpose purpose, Channel channel) {
        return Optional.ofNullable(consents.get(key(purpose, channel)));
    }

    boolean isHeldBy(ServiceRequestId request) {
        return complaints.getOrDefault(request.toString(), false);
    }

    boolean wasHeldBy(ServiceRequestId request) {
        return complaints.containsKey(request.toString());
    }

    /** His own word comes first: it stands whatever else there is. */
    Optional<SendRefusalReason> objectionTo(MaterialSent wanted, OutreachPolicy policy) {
        var consent = consent(wanted.purpose(), wanted.channel());
        if (consent.equals(Optional.of(false))) return Optional.of(SendRefusalReason.CONSENT_WITHDRAWN);
        if (consent.isEmpty() && policy.consent() == OutreachPolicy.Consent.OPT_IN) {
            return Optional.of(SendRefusalReason.CONSENT_NOT_GIVEN);
        }
        return complaints.containsValue(true) ? Optional.of(SendRefusalReason.OPEN_COMPLAINT) : Optional.empty();
    }

    Standing after(OutreachEvent event) {
        return switch (event) {
            case ConsentGiven given -> withConsent(given.purpose(), given.channel(), true);
            case ConsentWithdrawn withdrawn -> withConsent(withdrawn.purpose(), withdrawn.channel(), false);
            case OutreachHeld held -> withComplaint(held.requestId(), true);
            case OutreachReleased released -> withComplaint(released.requestId(), false);
            case MaterialSent sent -> this;
            case SendRefused refused -> this;
            case ResponseReceived received -> this;
        };
    }

    private Standing withConsent(Purpose purpose, Channel channel, boolean given) {
        return new Standing(with(consents, key(purpose, channel), given), complaints);
    }

    private Standing withComplaint(ServiceRequestId request, boolean open) {
        return new Standing(consents, with(complaints, request.toString(), open));
    }

    private static Map<String, Boolean> with(Map<String, Boolean> map, String key, boolean value) {
        var next = new TreeMap<>(map);
        next.put(key, value);
        return next;
    }

    private static String key(Purpose purpose, Channel channel) {
        return purpose + " " + channel;
    }
}
