package io.throughline.lead.lead;

import static io.throughline.lead.lead.LeadStory.EMAIL;
import static io.throughline.lead.lead.LeadStory.LEAD;
import static io.throughline.lead.lead.LeadStory.NAME;
import static io.throughline.lead.lead.LeadStory.PROSPECT;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.lead.CaptureRules;
import io.throughline.contracts.lead.LeadDetailEvent.LeadDuplicatesSuspected;
import io.throughline.contracts.lead.LeadDetailEvent.LeadLinkedToCompany;
import io.throughline.contracts.lead.LeadDetailEvent.LeadOriginTold;
import io.throughline.contracts.lead.LeadDetailEvent.LeadVisitorRecognised;
import io.throughline.contracts.lead.LeadDetailEvent.SuspectedDuplicate;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.lead.LeadRefusal;
import io.throughline.lead.duplicate.DuplicateCandidate;
import io.throughline.lead.duplicate.DuplicateReason;
import io.throughline.lead.lead.LeadCommand.CaptureLead;
import io.throughline.lead.rules.FixedRules;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is found out about somebody at the moment when he is captured. */
class CaptureTest {

    private static final CustomerId COMPANY = new CustomerId(Identifier.named("test", "company"));
    private static final CustomerId OTHER = new CustomerId(Identifier.named("test", "other"));
    private static final VisitorId VISITOR = new VisitorId(Identifier.named("test", "visitor"));

    private final LeadBench bench = new LeadBench();
    private final KnownCustomers customers =
            new KnownCustomers().unowned(PROSPECT).owned(COMPANY, LI_NA).owned(OTHER, JOHN);
    private FixedRules rules = FixedRules.BUILT_IN;

    @Test
    void notesWhoIsVeryLikelyTheSameAtCapture() {
        bench.suspects = List.of(candidate(COMPANY, 98), candidate(OTHER, 79));
        nothing()
                .when(capture(Optional.empty(), Optional.empty(), Optional.empty()))
                .by(MARKETING)
                .expectEvents(
                        captured(),
                        new LeadDuplicatesSuspected(LEAD, PROSPECT, List.of(new SuspectedDuplicate(COMPANY, 98)), 0));
    }

    @Test
    void refusesWhoIsTooLikelyTheSameWhereTheRulesSaySo() {
        rules = rules.with(new CaptureRules(80, Optional.of(95), false));
        bench.suspects = List.of(candidate(COMPANY, 95));
        nothing()
                .when(capture(Optional.empty(), Optional.empty(), Optional.empty()))
                .by(MARKETING)
                .expectRefusal(LeadRefusal.LEAD_LIKELY_DUPLICATE);
        bench.suspects = List.of(candidate(COMPANY, 94));
        nothing()
                .when(capture(Optional.empty(), Optional.empty(), Optional.empty()))
                .by(MARKETING)
                .expectOutcome(PROSPECT.toString());
    }

    @Test
    void tellsHowItCameAndWhoRecommendedUsAndWhichVisitorItWas() {
        nothing()
                .when(capture(Optional.of(Channel.WECHAT), Optional.of(COMPANY), Optional.of(VISITOR)))
                .by(MARKETING)
                .expectEvents(
                        captured(),
                        new LeadOriginTold(LEAD, PROSPECT, Optional.of(Channel.WECHAT), Optional.of(COMPANY)),
                        new LeadVisitorRecognised(LEAD, PROSPECT, VISITOR));
        nothing()
                .when(capture(Optional.empty(), Optional.of(OTHER), Optional.empty()))
                .by(LI_NA)
                .expectRefusal(LeadRefusal.CUSTOMER_NOT_FOUND);
    }

    @Test
    void isLinkedToTheOneCompanyOfThatNameUnlessTheRulesSayNo() {
        bench.company = Optional.of(COMPANY);
        nothing()
                .when(capture(Optional.empty(), Optional.empty(), Optional.empty()))
                .by(MARKETING)
                .expectEvents(captured(), new LeadLinkedToCompany(LEAD, PROSPECT, COMPANY));
        rules = rules.with(new CaptureRules(80, Optional.empty(), false));
        nothing()
                .when(capture(Optional.empty(), Optional.empty(), Optional.empty()))
                .by(MARKETING)
                .expectEvents(captured());
    }

    private AggregateFixture<Lead>.Given nothing() {
        return LeadBench.leads(rules, customers, bench).givenNothing();
    }

    private static CaptureLead capture(
            Optional<Channel> channel, Optional<CustomerId> referrer, Optional<VisitorId> visitor) {
        return new CaptureLead(
                LEAD,
                Optional.empty(),
                NAME,
                Optional.of("晨光贸易有限公司"),
                EMAIL,
                Optional.empty(),
                LeadSource.WECHAT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                channel,
                referrer,
                visitor);
    }

    private static LeadCaptured captured() {
        return new LeadCaptured(
                LEAD,
                PROSPECT,
                NAME,
                Optional.of("晨光贸易有限公司"),
                EMAIL,
                Optional.empty(),
                LeadSource.WECHAT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    private static DuplicateCandidate candidate(CustomerId customer, int likeness) {
        return new DuplicateCandidate(
                customer, Optional.empty(), Optional.empty(), List.of(DuplicateReason.EMAIL), likeness);
    }
}
