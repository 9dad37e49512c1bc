package io.throughline.lead.rules;

import io.throughline.contracts.lead.LeadRulesEvent.ScoreRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.ScoreRulesProposed;
import io.throughline.contracts.lead.ScoreRules;
import io.throughline.lead.LeadRefusal;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.rules.Ruled;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every version of the score rules there ever was, from the record of the rules itself: those proposed, too (U7). */
@Component
class ScoreRuleVersions implements ScoreVersions {

    private final LeadRules rules;
    private final Supplier<EventStore> log;

    ScoreRuleVersions(LeadRules rules, ObjectProvider<EventStore> log) {
        this.rules = rules;
        this.log = log::getObject;
    }

    @Override
    public Ruled<ScoreRules> get(Optional<Long> version) {
        if (version.isEmpty()) return rules.score();
        if (version.get() == 0) return new Ruled<>(0, ScoreRules.DEFAULT);
        return log.get()
                .readEvents(LeadRulesCommand.RULEBOOK.toString(), 0)
                .asStream()
                .flatMap(message -> rulesOf(message.getPayload()))
                .filter(ruled -> ruled.version() == version.get())
                .findFirst()
                .orElseThrow(() -> new Refusal(LeadRefusal.RULE_VERSION_NOT_FOUND));
    }

    private static Stream<Ruled<ScoreRules>> rulesOf(Object event) {
        return switch (event) {
            case ScoreRulesChanged e -> Stream.of(new Ruled<>(e.version(), e.rules()));
            case ScoreRulesProposed e -> Stream.of(new Ruled<>(e.version(), e.rules()));
            default -> Stream.empty();
        };
    }
}
