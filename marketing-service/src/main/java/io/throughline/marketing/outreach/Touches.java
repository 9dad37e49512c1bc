package io.throughline.marketing.outreach;

import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.PastSend;
import io.throughline.contracts.marketing.SendRefusalReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was sent to a customer and what he answered. A send is a decision of the moment in which it is recorded: whatever
 * a command says of when it happened, only that moment counts.
 *
 * @param sent when each material was sent to him last
 * @param campaigns what each campaign sent him last
 * @param answered the materials that he answered
 * @param attended the campaigns whose fair or seminar he came to
 * @param times when something was sent to him: the latest 200, oldest first
 * @param latest what was sent to him last; empty when nothing was
 */
record Touches(
        Map<String, Instant> sent,
        Map<String, String> campaigns,
        Set<String> answered,
        Set<String> attended,
        List<Instant> times,
        Optional<String> latest) {

    static final Touches NONE = new Touches(Map.of(), Map.of(), Set.of(), Set.of(), List.of(), Optional.empty());

    Optional<String> ifSent(String material) {
        return Optional.of(material).filter(sent::containsKey);
    }

    Optional<String> lastOf(CampaignId campaign) {
        return Optional.ofNullable(campaigns.get(campaign.toString()));
    }

    Optional<String> last() {
        return latest;
    }

    boolean attended(CampaignId campaign) {
        return attended.contains(campaign.toString());
    }

    Optional<SendRefusalReason> objectionTo(MaterialSent wanted, Instant now, OutreachPolicy policy) {
        if (answered.contains(wanted.material())) return Optional.of(SendRefusalReason.ALREADY_ANSWERED);
        var cooledDown = Optional.ofNullable(sent.get(wanted.material()))
                .map(before -> before.plus(policy.cooldown()))
                .filter(now::isBefore);
        if (cooledDown.isPresent()) return Optional.of(SendRefusalReason.ALREADY_SENT);
        var since = now.minus(policy.touchesWithin());
        long lately = times.stream().filter(time -> time.isAfter(since)).count();
        return lately < policy.mostTouches() ? Optional.empty() : Optional.of(SendRefusalReason.TOO_MANY_TOUCHES);
    }

    Touches after(PastSend send) {
        var at = send.at();
        // a joined prospect's sends are heard of after the customer's own
        boolean newest = times.isEmpty() || !at.isBefore(times.getLast());
        var materials = new TreeMap<>(sent);
        materials.merge(send.material(), at, (one, other) -> one.isAfter(other) ? one : other);
        var byCampaign = new TreeMap<>(campaigns);
        send.campaignId()
                .map(CampaignId::toString)
                .filter(campaign -> newest || !byCampaign.containsKey(campaign))
                .ifPresent(campaign -> byCampaign.put(campaign, send.material()));
        var all = new ArrayList<>(times);
        all.add(at);
        all.sort(null);
        var kept = List.copyOf(all.subList(Math.max(0, all.size() - Outreach.TOUCHES_KEPT), all.size()));
        return new Touches(
                materials, byCampaign, answered, attended, kept, newest ? Optional.of(send.material()) : latest);
    }

    Touches afterAnswer(String material) {
        return new Touches(sent, campaigns, with(answered, material), attended, times, latest);
    }

    /** With what another one was sent and answered, who turned out to be this customer. */
    Touches with(List<PastSend> sends, List<String> answers) {
        var all = this;
        for (var send : sends) all = all.after(send);
        for (var material : answers) all = all.afterAnswer(material);
        return all;
    }

    Touches afterAttending(CampaignId campaign) {
        return new Touches(sent, campaigns, answered, with(attended, campaign.toString()), times, latest);
    }

    private static Set<String> with(Set<String> some, String one) {
        var all = new TreeSet<>(some);
        all.add(one);
        return all;
    }
}
