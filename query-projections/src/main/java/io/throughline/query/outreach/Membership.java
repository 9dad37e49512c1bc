package io.throughline.query.outreach;

import io.throughline.contracts.Channel;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.SendRefusalReason;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * What a campaign did with one of its members, and how he reacted.
 *
 * @param since when he first had to do with it, as told
 * @param materials the fingerprints of what it sent to him; the last 100
 * @param sent what it sent to him last
 * @param refused what it did not send to him last
 * @param attendedAt when he came to what it invited to
 * @param responded what he answered last
 */
record Membership(
        CampaignId campaignId,
        Instant since,
        List<String> materials,
        Optional<Sent> sent,
        Optional<Refused> refused,
        Optional<Instant> attendedAt,
        Optional<Responded> responded) {

    static final int MATERIALS = 100;

    /** Something went out, and when. */
    record Sent(Instant at, Channel channel, String title) {}

    /** Something did not go out, and when. */
    record Refused(Instant at, SendRefusalReason reason) {}

    /** An answer, and when it was given. */
    record Responded(Instant at, String text) {}

    static Membership begun(CampaignId campaignId, Instant since) {
        return new Membership(
                campaignId, since, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Membership sent(String material, Sent last) {
        return and(new Membership(
                campaignId,
                last.at(),
                List.of(material),
                Optional.of(last),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    Membership refused(Refused last) {
        return and(new Membership(
                campaignId,
                last.at(),
                List.of(),
                Optional.empty(),
                Optional.of(last),
                Optional.empty(),
                Optional.empty()));
    }

    Membership attended(Instant at) {
        return and(new Membership(
                campaignId, at, List.of(), Optional.empty(), Optional.empty(), Optional.of(at), Optional.empty()));
    }

    /** The same after an answer, if it is one to what this campaign sent. */
    Membership answered(String material, Responded last) {
        if (!materials.contains(material)) return this;
        return and(new Membership(
                campaignId, since, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(last)));
    }

    /** Both as one: of each kind what came last, of the beginnings the first. */
    Membership and(Membership other) {
        var all = new LinkedHashSet<>(materials);
        all.addAll(other.materials);
        var kept = List.copyOf(all);
        return new Membership(
                campaignId,
                since.isBefore(other.since) ? since : other.since,
                kept.subList(Math.max(0, kept.size() - MATERIALS), kept.size()),
                one(sent, other.sent, BinaryOperator.maxBy(Comparator.comparing(Sent::at))),
                one(refused, other.refused, BinaryOperator.maxBy(Comparator.comparing(Refused::at))),
                one(attendedAt, other.attendedAt, BinaryOperator.minBy(Comparator.naturalOrder())),
                one(responded, other.responded, BinaryOperator.maxBy(Comparator.comparing(Responded::at))));
    }

    CampaignMemberStatus status() {
        if (responded.isPresent()) return CampaignMemberStatus.RESPONDED;
        if (attendedAt.isPresent()) return CampaignMemberStatus.ATTENDED;
        if (sent.isPresent()) return CampaignMemberStatus.SENT;
        return refused.isPresent() ? CampaignMemberStatus.REFUSED : CampaignMemberStatus.INVITED;
    }

    private static <T> Optional<T> one(Optional<T> some, Optional<T> others, BinaryOperator<T> which) {
        if (some.isEmpty()) return others;
        return Optional.of(others.map(other -> which.apply(some.get(), other)).orElse(some.get()));
    }
}
