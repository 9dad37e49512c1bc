package io.throughline.lead.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.lead.BehaviourKind;
import io.throughline.contracts.lead.LeadDetailEvent.LeadBehaviourRecorded;
import io.throughline.contracts.lead.LeadDetailEvent.LeadTagged;
import io.throughline.contracts.lead.LeadDetailEvent.LeadUntagged;
import io.throughline.contracts.lead.LeadEvent;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.lead.ScoreBand;
import io.throughline.contracts.lead.ScoreFact;
import io.throughline.contracts.lead.ScoreRule;
import io.throughline.contracts.lead.ScoreRules;
import io.throughline.platform.test.AggregateFixture;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Points are what the rules give for the facts, no more and no less, and each says what it was given for. */
class ScoreTest {

    private static final LeadId LEAD = new LeadId(Identifier.named("test", "lead"));
    private static final CustomerId PROSPECT = CustomerId.ofProspect(LEAD);
    private static final Instant NOW = AggregateFixture.NOW;

    @Test
    void givesPointsForWhoHeIsAndWhatHeDidAndNamesTheEvents() {
        var facts = facts(captured(), behaved(BehaviourKind.DOWNLOAD, "水泵"), behaved(BehaviourKind.DOWNLOAD, "水泵"));

        var score = Score.of(ScoreRules.DEFAULT, facts, NOW);

        assertThat(score.parts())
                .extracting(ScorePart::rule, ScorePart::points, ScorePart::eventId)
                .containsExactly(
                        tuple("recommended", 20, "event 0"),
                        tuple("interest-told", 10, "event 0"),
                        tuple("downloads", 5, "event 1"),
                        tuple("downloads", 5, "event 2"));
        assertThat(score.points()).isEqualTo(40);
        assertThat(score.band()).contains("B");
    }

    @Test
    void countsAFactAsOftenAsTheRuleSaysAndOnlyForSoLong() {
        var page = rule("pages", ScoreFact.BEHAVIOUR, "PAGE_VIEW", Set.of(), 2, Optional.of(30));
        var facts = facts(
                behaved(BehaviourKind.PAGE_VIEW, ""),
                behaved(BehaviourKind.PAGE_VIEW, ""),
                behaved(BehaviourKind.PAGE_VIEW, ""));

        assertThat(points(page, facts, NOW)).isEqualTo(14);
        assertThat(points(page, facts, NOW.plus(Duration.ofDays(30)))).isEqualTo(14);
        assertThat(points(page, facts, NOW.plus(Duration.ofDays(31)))).isZero();
        assertThat(points(page, facts, NOW.minusSeconds(1))).isZero();
    }

    @Test
    void comparesNumbersAndLeavesOutWhatIsNone() {
        var visits = new ScoreRule(
                "visits",
                ScoreFact.ATTRIBUTE,
                Optional.of("visits"),
                Set.of(),
                Optional.of(new BigDecimal("3")),
                Optional.of(new BigDecimal("10")),
                7,
                1,
                Optional.empty());
        for (var value : List.of("3", "9.99", " 4 "))
            assertThat(points(visits, attribute(value), NOW)).isEqualTo(7);
        for (var value : List.of("2.9", "10", "many", ""))
            assertThat(points(visits, attribute(value), NOW)).isZero();
    }

    @Test
    void comparesValuesWhateverTheirCase() {
        var city = rule("city", ScoreFact.ATTRIBUTE, "visits", Set.of("Beijing", "北京"), 1, Optional.empty());

        assertThat(points(city, attribute("BEIJING"), NOW)).isEqualTo(7);
        assertThat(points(city, attribute("北京"), NOW)).isEqualTo(7);
        assertThat(points(city, attribute("上海"), NOW)).isZero();
    }

    @Test
    void forgetsATagThatWasTakenOff() {
        var vip = rule("vip", ScoreFact.TAG, null, Set.of("重点客户"), 1, Optional.empty());
        var tagged = facts(new LeadTagged(LEAD, PROSPECT, "重点客户"));
        var untagged = LeadFact.after(tagged, new LeadUntagged(LEAD, PROSPECT, "重点客户"), NOW, "event 9");

        assertThat(points(vip, tagged, NOW)).isEqualTo(7);
        assertThat(points(vip, untagged, NOW)).isZero();
    }

    @Test
    void remembersOfVeryManyVisitsOnlyTheLast() {
        List<LeadFact> facts = facts(captured());
        for (int i = 0; i < 700; i++) facts = LeadFact.after(facts, behaved(BehaviourKind.PAGE_VIEW, ""), NOW, "v" + i);

        assertThat(facts).hasSize(500);
        assertThat(facts.getFirst().fact()).isEqualTo(ScoreFact.SOURCE);
        assertThat(facts.getLast().eventId()).isEqualTo("v699");
    }

    @Property(tries = 200)
    void isTheSumOfItsPartsWhateverHappenedAndWhateverTheRules(
            @ForAll("histories") List<LeadEvent> history, @ForAll("rules") ScoreRules rules) {
        var facts = facts(history.toArray(LeadEvent[]::new));

        var score = Score.of(rules, facts, NOW);

        assertThat(score.points())
                .isEqualTo(score.parts().stream().mapToInt(ScorePart::points).sum());
        for (var rule : rules.rules()) {
            var parts = score.parts().stream()
                    .filter(part -> part.rule().equals(rule.code()))
                    .toList();
            assertThat(parts).hasSizeLessThanOrEqualTo(rule.most());
            assertThat(parts).allMatch(part -> part.points() == rule.points() && part.fact() == rule.fact());
        }
        assertThat(Score.of(rules, facts, NOW)).isEqualTo(score);
    }

    @Provide
    Arbitrary<List<LeadEvent>> histories() {
        Arbitrary<LeadEvent> events = Arbitraries.oneOf(
                Arbitraries.of(BehaviourKind.values()).map(kind -> (LeadEvent) behaved(kind, "泵")),
                Arbitraries.of("重点客户", "vip").map(tag -> (LeadEvent) new LeadTagged(LEAD, PROSPECT, tag)),
                Arbitraries.of("重点客户", "vip").map(tag -> (LeadEvent) new LeadUntagged(LEAD, PROSPECT, tag)),
                Arbitraries.of(Channel.values()).map(c -> (LeadEvent) new LeadContacted(LEAD, PROSPECT, c, "called")));
        return events.list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<ScoreRules> rules() {
        var code = Arbitraries.strings().alpha().ofLength(6);
        var rule = Combinators.combine(
                        code,
                        Arbitraries.of(ScoreFact.values()),
                        Arbitraries.integers().between(-50, 50),
                        Arbitraries.integers().between(1, 5))
                .as((c, fact, points, most) -> new ScoreRule(
                        c,
                        fact,
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        points,
                        most,
                        Optional.empty()));
        return rule.list()
                .ofMaxSize(8)
                .uniqueElements(ScoreRule::code)
                .map(all -> new ScoreRules(all, List.of(new ScoreBand("A", 10))));
    }

    private static int points(ScoreRule rule, List<LeadFact> facts, Instant asOf) {
        return Score.of(new ScoreRules(List.of(rule), List.of()), facts, asOf).points();
    }

    private static ScoreRule rule(
            String code, ScoreFact fact, @Nullable String name, Set<String> values, int most, Optional<Integer> days) {
        return new ScoreRule(
                code, fact, Optional.ofNullable(name), values, Optional.empty(), Optional.empty(), 7, most, days);
    }

    private static List<LeadFact> attribute(String value) {
        return List.of(new LeadFact(ScoreFact.ATTRIBUTE, Optional.of("visits"), value, NOW, "event 0"));
    }

    private static List<LeadFact> facts(LeadEvent... events) {
        List<LeadFact> facts = new ArrayList<>();
        for (int i = 0; i < events.length; i++) facts = LeadFact.after(facts, events[i], NOW, "event " + i);
        return facts;
    }

    private static LeadBehaviourRecorded behaved(BehaviourKind kind, String interest) {
        return new LeadBehaviourRecorded(LEAD, PROSPECT, kind, "/pumps", Optional.of(interest), Optional.empty());
    }

    private static LeadCaptured captured() {
        return new LeadCaptured(
                LEAD,
                PROSPECT,
                new PersonName("王小明"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LeadSource.REFERRAL,
                Optional.of("想买水泵"),
                Optional.empty(),
                Optional.empty(),
                Map.of("city", "北京"));
    }
}
