package io.throughline.contracts.lead;

import static io.throughline.contracts.lead.ScoreFact.BEHAVIOUR;
import static io.throughline.contracts.lead.ScoreFact.SOURCE;
import static io.throughline.contracts.lead.ScoreFact.TOLD;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a lead's points are counted, who he is and what he did, and which rating they make (L3, L7).
 *
 * @param bands the ratings; a lead has the one with the highest {@code from} that its points reach
 */
public record ScoreRules(
        @Size(max = 200) List<@Valid ScoreRule> rules,
        @Size(max = 20) List<@Valid ScoreBand> bands) {

    /** Somebody who was sent to us, who says who he is and what he wants, and who keeps coming back. */
    public static final ScoreRules DEFAULT = new ScoreRules(
            List.of(
                    source("recommended", 20, "REFERRAL", "PARTNER"),
                    source("met", 15, "EVENT", "FACE_TO_FACE"),
                    source("asked-us", 10, "PHONE", "CHAT", "EMAIL", "WECHAT"),
                    told("organisation-told", "organisation", 10),
                    told("phone-told", "phone", 10),
                    told("interest-told", "interest", 10),
                    did("pages", BehaviourKind.PAGE_VIEW, 1, 10, 30),
                    did("downloads", BehaviourKind.DOWNLOAD, 5, 3, 90),
                    did("links", BehaviourKind.LINK_FOLLOWED, 3, 5, 90),
                    did("events", BehaviourKind.EVENT_VISIT, 15, 2, 180),
                    did("replies", BehaviourKind.REPLY, 15, 2, 180),
                    did("shares", BehaviourKind.SHARED, 5, 3, 180)),
            List.of(new ScoreBand("A", 60), new ScoreBand("B", 35), new ScoreBand("C", 15), new ScoreBand("D", 0)));

    private static ScoreRule source(String code, int points, String... sources) {
        return new ScoreRule(
                code,
                SOURCE,
                Optional.empty(),
                Set.of(sources),
                Optional.empty(),
                Optional.empty(),
                points,
                1,
                Optional.empty());
    }

    private static ScoreRule told(String code, String what, int points) {
        return new ScoreRule(
                code,
                TOLD,
                Optional.of(what),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                points,
                1,
                Optional.empty());
    }

    private static ScoreRule did(String code, BehaviourKind what, int points, int most, int days) {
        return new ScoreRule(
                code,
                BEHAVIOUR,
                Optional.of(what.name()),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                points,
                most,
                Optional.of(days));
    }
}
