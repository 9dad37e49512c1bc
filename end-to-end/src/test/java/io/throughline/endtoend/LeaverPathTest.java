package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who leaves takes nothing with him: all that he answered for is somebody else's before he is gone (P5, A13). */
class LeaverPathTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(60);

    @Test
    void allThatALeaverAnsweredForHasAnotherOwnerBeforeHeIsGone() {
        String leaver = hired("张伟", "CUSTOMER_MANAGER", "supervisor-north");
        String successor = hired("王芳", "CUSTOMER_MANAGER", "supervisor-north");
        String below = hired("李雷", "CUSTOMER_MANAGER", leaver);
        String first = aCustomerOf(leaver, "北京星河科技有限公司");
        String second = aCustomerOf(leaver, "晨光贸易有限公司");
        String lead = aLeadOf(leaver);
        String opportunity = as(leaver)
                .does("OpenOpportunity", "opportunityId", newId(), "customerId", first, "title", "水泵二期")
                .accepted()
                .id();
        assertThat(open(leaver)).isEqualTo(4);

        as("administrator")
                .does("LeaveStaff", "staffId", staff(leaver), "successor", staff(successor))
                .accepted();

        Eventually.holds(
                "he cannot sign in",
                WITHIN,
                () -> as(leaver).does("WhoAmI").code().equals("UNKNOWN_STAFF"));
        as("administrator")
                .does("TransferAccount", "customerId", aCustomerOf("manager-li"), "to", staff(leaver), "reason", "给他")
                .refused(409, "OWNER_NOT_FOUND");
        Eventually.holds("he is gone", WITHIN, () -> state(leaver).equals("LEFT"));

        assertThat(open(leaver)).isZero();
        assertThat(open(successor)).isEqualTo(4);
        for (String customer : List.of(first, second)) {
            assertThat(as(successor).does("GetCustomer", "customerId", customer).status())
                    .isEqualTo(200);
        }
        assertThat(as(successor).does("GetLead", "leadId", lead).accepted().text("lead.assignee.id"))
                .isEqualTo(staff(successor).toString());
        as(successor).does("GetOpportunity", "opportunityId", opportunity).accepted();
        assertThat(entryOf(below).at("supervisor").asString(""))
                .isEqualTo(staff("supervisor-north").toString());
    }

    @Test
    void theAccountsOfALeaverMayGoToThePool() {
        String leaver = hired("韩梅梅", "CUSTOMER_MANAGER", "supervisor-south");
        String customer = aCustomerOf(leaver, "海河水务集团");

        as("administrator")
                .does(
                        "LeaveStaff",
                        "staffId",
                        staff(leaver),
                        "successor",
                        staff("supervisor-south"),
                        "accountsToPool",
                        true)
                .accepted();

        Eventually.holds("he is gone", WITHIN, () -> state(leaver).equals("LEFT"));
        Eventually.holds("nobody owns the customer, and he is still seen", WITHIN, () -> {
            var seen = as("supervisor-north").does("GetCustomer", "customerId", customer);
            return seen.status() == 200 && seen.text("customer.owner.id").isEmpty();
        });
    }

    @Test
    void codesAreGivenInTurnAndNeverTwice() {
        String region = "Z" + (char) ('A' + Math.floorMod(newId().getLeastSignificantBits(), 26));
        String agent = region + "%02d".formatted(Math.floorMod(newId().getLeastSignificantBits(), 100));
        String one = hired("张伟", "CUSTOMER_MANAGER", "supervisor-north");
        String other = hired("王芳", "CUSTOMER_MANAGER", "supervisor-north");
        as("administrator")
                .does("AssignStaffCode", "staffId", staff(one), "agent", "XX99")
                .refused(409, "AGENT_NOT_FOUND");
        as("administrator")
                .does("RegisterAgent", "agent", agent, "name", "北京一区")
                .accepted();
        as("administrator")
                .does("AssignStaffCode", "staffId", staff(one), "agent", agent)
                .accepted();
        String code = entryOf(one).text("code");
        as("administrator")
                .does("LeaveStaff", "staffId", staff(one), "successor", staff(other))
                .accepted();
        as("administrator")
                .does("AssignStaffCode", "staffId", staff(other), "agent", agent)
                .accepted();

        Eventually.holds(
                "he has a code", WITHIN, () -> !entryOf(other).text("code").isEmpty());
        assertThat(entryOf(other).text("code")).startsWith(agent).isNotEqualTo(code);
        assertThat(entryOf(one).text("code")).isEqualTo(code);
    }

    private int open(String login) {
        UUID id = staff(login);
        return as("auditor")
                .does("ListResponsibilities", "staffId", id)
                .accepted()
                .at("total")
                .asInt();
    }

    private String state(String login) {
        return entryOf(login).text("state");
    }

    private Answer entryOf(String login) {
        var staff = as("auditor").does("ListStaff").accepted();
        int place = staff.each("staff", "login").indexOf(login);
        return new Answer(200, "", staff.at("staff." + place));
    }
}
