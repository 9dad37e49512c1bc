package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer registers with a salesperson's code, is opened by the administrator, extended, and over in time (A25, P6). */
class TrialPathTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @Test
    void whoseCodeHeGivesLooksAfterHimAndExtendsHisTrialAsFarAsTheRulesGo() {
        var seller = coded("supervisor-north");
        String trial = registered(seller);
        String customer = record(trial).text("record.head.customerId");

        Eventually.holds("he has an account of whose code he gave", WITHIN, () -> {
            var seen = as(seller.login()).does("GetCustomer", "customerId", customer);
            return seen.text("customer.owner.id").equals(staff(seller.login()).toString());
        });
        as("manager-kate").does("ExtendTrial", "trialId", trial, "days", 1).refused(404, "TRIAL_NOT_FOUND");
        as(seller.login()).does("ApproveTrial", "trialId", trial).refused(403, "PERMISSION_MISSING");
        as(seller.login()).does("ExtendTrial", "trialId", trial, "days", 1).refused(409, "TRIAL_NOT_OPENED");
        as("administrator").does("ApproveTrial", "trialId", trial).accepted();
        as("administrator")
                .does("RejectTrial", "trialId", trial, "reason", "资料不全")
                .refused(409, "TRIAL_DECIDED");
        assertThat(state(trial)).isEqualTo("APPROVED");
        assertThat(record(trial).text("record.title")).isEqualTo(seller.code());

        as(seller.login()).does("ExtendTrial", "trialId", trial, "days", 366).refused(409, "EXTENSION_TOO_LONG");
        as(seller.login()).does("ExtendTrial", "trialId", trial, "days", 14).accepted();
        as(seller.login()).does("ExtendTrial", "trialId", trial, "days", 14).accepted();
        as(seller.login()).does("ExtendTrial", "trialId", trial, "days", 14).refused(409, "EXTENSIONS_USED");
        as("administrator").does("ExtendTrial", "trialId", trial, "days", 100).accepted();

        assertThat(Instant.parse(record(trial).text("record.due")))
                .isAfter(Instant.now().plus(Duration.ofDays(157)));
        var shown =
                as(seller.login()).does("GetCustomer", "customerId", customer).accepted();
        assertThat(shown.each("customer.related.records", "kind")).containsExactly("TRIAL");
        Eventually.holds(
                "the timeline tells it",
                WITHIN,
                () -> as(seller.login())
                        .does("GetCustomerTimeline", "customerId", customer)
                        .accepted()
                        .each("entries", "event")
                        .containsAll(List.of("trial.registered", "trial.approved", "trial.extended")));
    }

    @Test
    void aTrialIsOverWhenItsTimeHasComeAndRunsAgainWhenExtended() {
        var seller = coded("supervisor-south");
        String trial = registered(seller);
        as("administrator")
                .when(Instant.now().minus(Duration.ofDays(40)))
                .does("ApproveTrial", "trialId", trial)
                .accepted();

        Eventually.holds("it is over", WITHIN, () -> state(trial).equals("DONE"));
        as("administrator").does("ExtendTrial", "trialId", trial, "days", 7).accepted();
        assertThat(state(trial)).isEqualTo("APPROVED");
    }

    @Test
    void aKnownCustomerKeepsHisOwnerAndHasOneTrial() {
        var seller = coded("supervisor-north");
        String customer = aCustomerOf(seller.login(), "晨光贸易有限公司");
        String anothers = aCustomerOf("manager-kate");

        registration(seller.code(), anothers).refused(409, "CUSTOMER_OF_ANOTHER");
        registration("ZZ9901", customer).refused(409, "STAFF_CODE_UNKNOWN");
        registration("ZZ9900", customer).refused(400, "INVALID_REQUEST");
        String trial = registration(seller.code(), customer).accepted().id();
        registration(seller.code(), customer).refused(409, "CUSTOMER_HAD_TRIAL");
        as("administrator")
                .does("RejectTrial", "trialId", trial, "reason", "资料不全")
                .accepted();
        as("administrator").does("ApproveTrial", "trialId", trial).refused(409, "TRIAL_DECIDED");
        assertThat(state(trial)).isEqualTo("REJECTED");
    }

    @Test
    void theRulesAreDataAndOnlyAdministratorsChangeThem() {
        var rules = as("manager-li").does("GetTrialRules").accepted();

        var same = Map.of("days", 30, "extensionDays", 14, "extensions", 2);
        as("manager-li").does("ChangeTrialRules", "rules", same).refused(403, "PERMISSION_MISSING");
        as("administrator").does("ChangeTrialRules", "rules", same).accepted();
        assertThat(as("auditor").does("GetTrialRules").accepted().at("version")).isEqualTo(rules.at("version"));
    }

    private record Seller(String login, String code) {}

    /** Somebody new who sells and has a code. */
    private Seller coded(String supervisor) {
        String login = hired("张伟", "CUSTOMER_MANAGER", supervisor);
        String region = "Y" + (char) ('A' + (int) Math.floorMod(newId().getLeastSignificantBits(), 26));
        String agent = region + "%02d".formatted(Math.floorMod(newId().getLeastSignificantBits(), 100));
        as("administrator")
                .does("RegisterAgent", "agent", agent, "name", "北京一区")
                .accepted();
        as("administrator")
                .does("AssignStaffCode", "staffId", staff(login), "agent", agent)
                .accepted();
        return new Seller(login, codeOf(login));
    }

    private String codeOf(String login) {
        var all = as("auditor").does("ListStaff").accepted();
        return all.text("staff." + all.each("staff", "login").indexOf(login) + ".code");
    }

    private String registered(Seller seller) {
        Eventually.holds(
                "his code is known",
                WITHIN,
                () -> as("marketing")
                                .onlyTrying()
                                .does("RegisterTrial", "name", "北京星河科技有限公司", "staffCode", seller.code())
                                .status()
                        == 200);
        return as("marketing")
                .does(
                        "RegisterTrial",
                        "trialId",
                        newId(),
                        "name",
                        "北京星河科技有限公司",
                        "phone",
                        "010 6552 9988",
                        "staffCode",
                        seller.code())
                .accepted()
                .id();
    }

    private Answer registration(String code, String customer) {
        return as("administrator")
                .does(
                        "RegisterTrial",
                        "trialId",
                        newId(),
                        "customerId",
                        customer,
                        "name",
                        "晨光贸易有限公司",
                        "staffCode",
                        code);
    }

    private String state(String trial) {
        return record(trial).text("record.state");
    }

    private Answer record(String trial) {
        return as("auditor").does("GetRelatedRecord", "recordId", trial).accepted();
    }
}
