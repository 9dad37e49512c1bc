package io.throughline.lead.rules;

import io.throughline.contracts.lead.CaptureRules;
import io.throughline.contracts.lead.DistributionRules;
import io.throughline.contracts.lead.FollowUpRules;
import io.throughline.contracts.lead.LeadRulesEvent.CaptureRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.DistributionRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.FollowUpRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.NurturingRulesChanged;
import io.throughline.contracts.lead.LeadRulesEvent.ScoreRulesChanged;
import io.throughline.contracts.lead.NurturingRules;
import io.throughline.contracts.lead.ScoreRules;
import io.throughline.platform.rules.RuleBook;
import io.throughline.platform.rules.Ruled;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The books of the rules for leads, which the log feeds. */
@Configuration(proxyBeanMethods = false)
class LeadRulesConfiguration {

    @Bean
    RuleBook<FollowUpRules> leadFollowUpRules() {
        return RuleBook.of(LeadRulesCommand.RULEBOOK, FollowUpRulesChanged.class, FollowUpRules.DEFAULT);
    }

    @Bean
    RuleBook<CaptureRules> leadCaptureRules() {
        return RuleBook.of(LeadRulesCommand.RULEBOOK, CaptureRulesChanged.class, CaptureRules.DEFAULT);
    }

    @Bean
    RuleBook<DistributionRules> leadDistributionRules() {
        return RuleBook.of(LeadRulesCommand.RULEBOOK, DistributionRulesChanged.class, DistributionRules.DEFAULT);
    }

    @Bean
    RuleBook<ScoreRules> leadScoreRules() {
        return RuleBook.of(LeadRulesCommand.RULEBOOK, ScoreRulesChanged.class, ScoreRules.DEFAULT);
    }

    @Bean
    RuleBook<NurturingRules> leadNurturingRules() {
        return RuleBook.of(LeadRulesCommand.RULEBOOK, NurturingRulesChanged.class, NurturingRules.DEFAULT);
    }

    @Bean
    LeadRules leadRules(
            RuleBook<FollowUpRules> followUp,
            RuleBook<CaptureRules> capture,
            RuleBook<DistributionRules> distribution,
            RuleBook<ScoreRules> score,
            RuleBook<NurturingRules> nurturing) {
        return new Books(followUp, capture, distribution, score, nurturing);
    }

    private record Books(
            RuleBook<FollowUpRules> followUpBook,
            RuleBook<CaptureRules> captureBook,
            RuleBook<DistributionRules> distributionBook,
            RuleBook<ScoreRules> scoreBook,
            RuleBook<NurturingRules> nurturingBook)
            implements LeadRules {

        @Override
        public Ruled<FollowUpRules> followUp() {
            return followUpBook.now();
        }

        @Override
        public Ruled<CaptureRules> capture() {
            return captureBook.now();
        }

        @Override
        public Ruled<DistributionRules> distribution() {
            return distributionBook.now();
        }

        @Override
        public Ruled<ScoreRules> score() {
            return scoreBook.now();
        }

        @Override
        public Ruled<NurturingRules> nurturing() {
            return nurturingBook.now();
        }
    }
}
