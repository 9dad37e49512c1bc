package io.throughline.marketing.outreach;

import io.throughline.contracts.Channel;
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
import io.throughline.contracts.marketing.OutreachEvent.SaidWord;
import io.throughline.contracts.marketing.OutreachEvent.SendRefused;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.contracts.marketing.SendRefusalReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a customer stands to being written to.
 *
 * @param consents his words on a purpose and channel, as {@code MARKETING EMAIL}
 * @param complaints his complaints by id, and whether each is open
 */
record Standing(Map<String, Words> consents, Map<String, Boolean> complaints) {

    /** When he last said yes and when he last said no, as told: they may be recorded late, and in any order. */
    record Words(Optional<Instant> yes, Optional<Instant> no) {

        static final Words NONE = new Words(Optional.empty(), Optional.empty());

        /** The later word stands; of two at the same moment the no. */
        boolean given() {
            return yes.filter(at -> no.isEmpty() || at.isAfter(no.get())).isPresent();
        }

        boolean isNews(boolean given, Instant at) {
            if (given && given()) return false;
            return (given ? yes : no).filter(before -> !at.isAfter(before)).isEmpty();
        }

        Words and(boolean given, Instant at) {
            if (given) return new Words(later(yes, at), no);
            return new Words(yes, later(no, at));
        }

        private static Optional<Instant> later(Optional<Instant> before, Instant at) {
            return Optional.of(before.filter(at::isBefore).orElse(at));
        }
    }

    static final Standing NONE = new Standing(Map.of(), Map.of());

    Optional<Boolean> consent(Purpose purpose, Channel channel) {
        return Optional.ofNullable(consents.get(key(purpose, channel))).map(Words::given);
    }

    /**
     * Whether this word has to be remembered. A yes to one who agrees has not; a later no has, though he said no before:
     * else a yes from between the two, recorded afterwards, would be taken for his last word.
     */
    boolean isNews(Purpose purpose, Channel channel, boolean given, Instant at) {
        return words(key(purpose, channel)).isNews(given, at);
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

    /** Whether he said yes for the same since another word was said. */
    boolean agreedAfter(SaidWord word) {
        var yes = words(key(word.purpose(), word.channel())).yes();
        return yes.filter(at -> at.isAfter(word.since())).isPresent();
    }

    Standing after(OutreachEvent event, Instant at) {
        return switch (event) {
            case ConsentGiven given -> withConsent(given.purpose(), given.channel(), true, at);
            case ConsentWithdrawn withdrawn -> withConsent(withdrawn.purpose(), withdrawn.channel(), false, at);
            case OutreachHeld held -> withComplaint(held.requestId(), true);
            case OutreachReleased released -> withComplaint(released.requestId(), false);
            case OutreachJoined joined -> after(joined);
            case MaterialSent sent -> this;
            case SendRefused refused -> this;
            case ResponseReceived received -> this;
            case CampaignAttended attended -> this;
        };
    }

    /** Of two words on the same purpose and channel the later one stands; of two at the same moment the no. */
    static List<SaidWord> lastWords(List<SaidWord> his, List<SaidWord> own) {
        return his.stream()
                .filter(word -> own.stream()
                        .filter(other -> other.purpose() == word.purpose() && other.channel() == word.channel())
                        .allMatch(other -> word.since().isAfter(other.since())
                                || (word.since().equals(other.since()) && other.given() && !word.given())))
                .toList();
    }

    private Standing after(OutreachJoined joined) {
        var after = this;
        for (var word : joined.words())
            after = after.withConsent(word.purpose(), word.channel(), word.given(), word.since());
        for (var complaint : joined.complaints()) after = after.withComplaint(complaint.requestId(), complaint.open());
        return after;
    }

    private Standing withConsent(Purpose purpose, Channel channel, boolean given, Instant at) {
        var key = key(purpose, channel);
        return new Standing(with(consents, key, words(key).and(given, at)), complaints);
    }

    private Standing withComplaint(ServiceRequestId request, boolean open) {
        return new Standing(consents, with(complaints, request.toString(), open));
    }

    private Words words(String key) {
        return consents.getOrDefault(key, Words.NONE);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        var next = new TreeMap<>(map);
        next.put(key, value);
        return next;
    }

    private static String key(Purpose purpose, Channel channel) {
        return purpose + " " + channel;
    }
}
