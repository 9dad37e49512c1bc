package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.test.Eventually;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A customer is allocated to a department with all that is open, and its head gives him on to somebody in it (A12). */
class A12AllocationTest extends DoorTest {

    private static final Duration WITHIN = Duration.ofSeconds(30);

    @Test
    @Tag("all-services")
    void aDepartmentGetsTheCustomerWithAllThatIsOpenAndItsHeadGivesHimOn() {
        String department = "华南大区 South " + newId();
        String head = hired("陈主管", "SALES_SUPERVISOR", "executive", department);
        String member = hired("Sam Field", "CUSTOMER_MANAGER", "supervisor-south", department);
        String customer = aCustomerOf("manager-li", "晨光贸易 " + newId());
        String opportunity = as("manager-li")
                .does("OpenOpportunity", "opportunityId", newId(), "customerId", customer, "title", "三台水泵")
                .accepted()
                .id();
        allocate("supervisor-north", customer, department).refused(409, "DEPARTMENT_WITHOUT_HEAD");
        name(department, head);

        Eventually.holds(
                "everybody knows its head",
                WITHIN,
                () -> as("agent-wu")
                        .does("ListDepartments")
                        .accepted()
                        .each("departments", "headName")
                        .contains("陈主管"));
        allocate("manager-li", customer, department).refused(403, "PERMISSION_MISSING");
        allocate("supervisor-south", customer, department).refused(404, "ACCOUNT_NOT_FOUND");
        allocate("supervisor-north", customer, department).accepted();
        allocate("administrator", customer, department).accepted();

        String headId = staff(head).toString();
        Eventually.holds(
                "all that is open is his",
                WITHIN,
                () -> shown(head, customer)
                                .text("briefing.opportunities.0.owner.id")
                                .equals(headId)
                        && shown(head, customer)
                                        .at("briefing.standing.leftBehind")
                                        .asLong()
                                == 0);
        var briefing = shown(head, customer);
        assertThat(briefing.text("briefing.owner.id")).isEqualTo(headId);
        assertThat(briefing.text("briefing.owner.department")).isEqualTo(department);
        assertThat(briefing.text("briefing.owners.0.reason")).isEqualTo("客户迁往广州");
        as("manager-li").does("GetCustomer", "customerId", customer).refused(404, "CUSTOMER_NOT_FOUND");

        as(head).does("TransferAccount", "customerId", customer, "to", staff(member), "reason", "His region")
                .accepted();

        Eventually.holds(
                "the opportunity is the member's",
                WITHIN,
                () -> as(member)
                        .does("GetOpportunity", "opportunityId", opportunity)
                        .accepted()
                        .text("opportunity.owner.id")
                        .equals(staff(member).toString()));
        as(head).does("GetCustomer", "customerId", customer).accepted();
        Eventually.holds(
                "the timeline tells it",
                WITHIN,
                () -> as(head).does("GetCustomerTimeline", "customerId", customer)
                        .accepted()
                        .each("entries", "event")
                        .containsAll(List.of("account.allocated", "account.transferred", "opportunity.handed-over")));
    }

    @Test
    void whoeverTakesOverFromTheHeadHeadsIt() {
        String department = "华东大区 East " + newId();
        String head = hired("林主管", "SALES_SUPERVISOR", "executive", department);
        name(department, head);
        as("manager-li")
                .does("NameDepartmentHead", "department", department, "head", staff("manager-li"))
                .refused(403, "PERMISSION_MISSING");
        as("administrator")
                .does("NameDepartmentHead", "department", department, "head", staff("manager-li"))
                .refused(409, "HEAD_UNFIT");
        as("administrator")
                .does("NameDepartmentHead", "department", department, "head", newId())
                .refused(409, "HEAD_NOT_FOUND");

        as("administrator")
                .does("LeaveStaff", "staffId", staff(head), "successor", staff("supervisor-south"))
                .accepted();

        String customer = aCustomerOf("manager-li");
        Eventually.holds(
                "it is the successor's to head",
                WITHIN,
                () -> headOf(department).equals(staff("supervisor-south").toString()));
        long before = accountRevision(customer);
        allocate("supervisor-north", customer, department).accepted();
        assertThat(as("supervisor-south")
                        .does("GetCustomer", "customerId", customer)
                        .accepted()
                        .text("customer.owner.id"))
                .isEqualTo(staff("supervisor-south").toString());

        as("administrator")
                .does("UndoCommand", "recordId", customer, "revision", before + 1)
                .accepted();

        as("manager-li").does("GetCustomer", "customerId", customer).accepted();
    }

    private long accountRevision(String customer) {
        return as("manager-li")
                .does("GetCustomer", "customerId", customer)
                .accepted()
                .at("customer.accountRevision")
                .asLong();
    }

    private String headOf(String department) {
        var listed = as("manager-kate").does("ListDepartments").accepted();
        int place = listed.each("departments", "department").indexOf(department);
        return listed.text("departments." + place + ".head");
    }

    private void name(String department, String head) {
        as("administrator")
                .does("NameDepartmentHead", "department", department, "head", staff(head))
                .accepted();
    }

    private Answer allocate(String login, String customer, String department) {
        return as(login).does("AllocateAccount", "customerId", customer, "department", department, "reason", "客户迁往广州");
    }

    private Answer shown(String login, String customer) {
        return as(login).does("GetBriefing", "customerId", customer).accepted();
    }
}
