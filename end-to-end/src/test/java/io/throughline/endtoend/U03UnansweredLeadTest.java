package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** U3: somebody wrote through our page a month ago and asked for a call. He is not forgotten. */
class U03UnansweredLeadTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(60);
    private final Instant aMonthAgo = Instant.now().minus(40, ChronoUnit.DAYS);

    @Test
    void whoWroteHasHisReceiptAtOnceAndWhenNobodyIsMadeResponsibleThePoolHasHim() {
        String lead = written("赵敏", "zhao.min." + newId() + "@example.cn", "请让销售给我打电话");

        Eventually.holds("the pool has him", WITHIN, () -> pool("manager-li").contains(lead));

        Eventually.holds(
                "the views tell of it",
                WITHIN,
                () -> state(lead).equals("POOL")
                        && timeline(lead)
                                .containsAll(List.of("lead.captured", "lead.receipt-given", "lead.returned-to-pool")));
        assertThat(as("supervisor-north")
                        .does("ListLeadsOfNobody", "overdue", true)
                        .accepted()
                        .each("leads", "leadId"))
                .doesNotContain(lead);
        as("manager-li").does("GetLead", "leadId", lead).refused(404, "LEAD_NOT_FOUND");
        as("manager-li").does("ClaimLead", "leadId", lead).accepted();
        assertThat(as("manager-li").does("GetLead", "leadId", lead).accepted().text("lead.name"))
                .isEqualTo("赵敏");
        as("manager-kate").does("ClaimLead", "leadId", lead).refused(404, "LEAD_NOT_FOUND");
        as("supervisor-north").does("ClaimLead", "leadId", lead).refused(409, "LEAD_NOT_IN_POOL");
        as("manager-li").does("ReturnLeadToPool", "leadId", lead).accepted();
        as("manager-li").does("ClaimLead", "leadId", lead).refused(409, "LEAD_LOCKED");
    }

    @Test
    void whoeverIsResponsibleIsToldThenHisSupervisorAndThenThePoolHasIt() {
        stepsFollowAtOnce();
        String lead = written("Ruth Brook", "ruth." + newId() + "@brook.example", "Please have a salesman call me");
        as("administrator")
                .when(aMonthAgo)
                .does("AssignLead", "leadId", lead, "assignee", staff("manager-li"))
                .accepted();

        Eventually.holds("nobody was in touch", WITHIN, () -> state(lead).equals("POOL"));

        Eventually.holds(
                "the timeline tells each step",
                WITHIN,
                () -> titles(lead, "title")
                        .containsAll(List.of(
                                "Nobody in touch with the lead: the owner was told",
                                "Nobody in touch with the lead: the supervisor was told",
                                "Lead in the public pool: nobody was in touch")));
        assertThat(titles(lead, "titleZh")).contains("线索无人跟进：已提醒主管", "线索进入公海：无人跟进");
    }

    @Test
    void aContactStopsTheClock() {
        stepsFollowAtOnce();
        String lead = aLeadOf("manager-li");
        as("manager-li")
                .does("RecordLeadContact", "leadId", lead, "channel", "PHONE", "note", "已通话")
                .accepted();
        String late = written("孙悦", "sun.yue." + newId() + "@example.cn", "想要报价");

        Eventually.holds("the clock went round", WITHIN, () -> state(late).equals("POOL"));

        assertThat(state(lead)).isEqualTo("CONTACTED");
        assertThat(timeline(lead)).doesNotContain("lead.escalated", "lead.returned-to-pool");
    }

    @Test
    void nobodyClaimsMoreInADayThanTheRulesAllowHoweverManyClaimsComeAtOnce() throws Exception {
        stepsFollowAtOnce();
        String claimer = hired("钱多多", "CUSTOMER_MANAGER", "supervisor-north");
        var leads = IntStream.range(0, 14)
                .mapToObj(i -> written("客户" + i, "c" + newId() + "@example.cn", "询价"))
                .toList();
        Eventually.holds(
                "all are in the pool",
                WITHIN,
                () -> leads.stream().allMatch(lead -> state(lead).equals("POOL")));

        var person = as(claimer);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var claims = executor.invokeAll(leads.stream()
                    .map(lead -> (Callable<Answer>) () -> person.does("ClaimLead", "leadId", lead))
                    .toList());
            int accepted = 0;
            for (var claim : claims) {
                var answer = claim.get();
                if (answer.status() == 200) accepted++;
                else answer.refused(429, "LEAD_CLAIM_LIMIT");
            }
            assertThat(accepted).isEqualTo(10);
        }
    }

    /** Steps of the ladder follow one another at once; the clocks before it are the built-in ones. */
    private void stepsFollowAtOnce() {
        as("administrator")
                .does(
                        "ChangeFollowUpRules",
                        "rules",
                        Map.of(
                                "hoursToFirstContact", 24,
                                "hoursToNextContact", 168,
                                "hoursBetweenSteps", 0,
                                "claimsPerDay", 10,
                                "previousOwnerLockDays", 7))
                .accepted();
        as("manager-li").does("ChangeFollowUpRules").refusedAsMistake();
    }

    private String written(String name, String email, String wish) {
        return as("administrator")
                .when(aMonthAgo)
                .does(
                        "CaptureLead",
                        "leadId",
                        newId(),
                        "name",
                        name,
                        "email",
                        email,
                        "source",
                        "WEB_FORM",
                        "interest",
                        wish)
                .accepted()
                .id();
    }

    private String state(String lead) {
        return as("auditor").does("GetLead", "leadId", lead).accepted().text("lead.state");
    }

    private List<String> pool(String login) {
        return as(login).does("ListLeadPool", "limit", 200).accepted().each("leads", "leadId");
    }

    private List<String> titles(String lead, String language) {
        return as("auditor")
                .does("GetCustomerTimeline", "customerId", customerOf(lead), "limit", 50)
                .accepted()
                .each("entries", language);
    }

    private List<String> timeline(String lead) {
        return as("auditor")
                .does("GetCustomerTimeline", "customerId", customerOf(lead))
                .accepted()
                .each("entries", "event");
    }
}
