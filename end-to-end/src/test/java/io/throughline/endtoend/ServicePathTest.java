package io.throughline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A request from its creation to its end. */
@Tag("all-services")
class ServicePathTest extends DoorTest {

    @Test
    void aRequestIsAssignedHandledFedBackAndClosed() {
        String customer = aCustomerOf("manager-li");
        String request = aRequest(customer, "CONSULTATION");

        as("agent-wu").does("StartHandling", "requestId", request).refusedAsMistake();
        assign(request);
        as("agent-sara").does("StartHandling", "requestId", request).refused(403, "NOT_THE_HANDLER");
        as("agent-wu").does("StartHandling", "requestId", request).accepted();
        as("agent-wu")
                .does("SuspendServiceRequest", "requestId", request, "waitingFor", "USER_INFO")
                .accepted();
        as("agent-wu")
                .does("GiveFeedback", "requestId", request, "feedback", "Fixed")
                .refused(409, "SERVICE_REQUEST_SUSPENDED");
        as("agent-wu").does("ResumeServiceRequest", "requestId", request).accepted();
        as("agent-wu").does("CloseServiceRequest", "requestId", request).refused(409, "FEEDBACK_MISSING");
        as("agent-wu")
                .does("GiveFeedback", "requestId", request, "feedback", "Fixed")
                .accepted();
        var open = as("manager-li").does("GetCustomer", "customerId", customer).accepted();
        as("agent-wu").does("CloseServiceRequest", "requestId", request).accepted();

        var closed =
                as("manager-li").does("GetCustomer", "customerId", customer).accepted();
        assertThat(open.at("customer.counters.openServiceRequests").asLong()).isEqualTo(1);
        assertThat(closed.at("customer.counters.openServiceRequests").asLong()).isZero();
        assertThat(as("agent-wu")
                        .does("GetServiceRequest", "requestId", request)
                        .accepted()
                        .text("serviceRequest.state"))
                .isEqualTo("CLOSED");
    }

    @Test
    void aComplaintIsClosedOnlyAfterTheCustomerWasAsked() {
        String request = aRequest(aCustomerOf("manager-li"), "COMPLAINT");
        assign(request);
        as("agent-wu").does("StartHandling", "requestId", request).accepted();
        as("agent-wu")
                .does("GiveFeedback", "requestId", request, "feedback", "已更换")
                .accepted();

        as("agent-wu").does("CloseServiceRequest", "requestId", request).refused(409, "FOLLOW_UP_MISSING");
        as("service-supervisor")
                .does("RecordFollowUp", "requestId", request, "channel", "PHONE", "content", true, "note", "客户满意")
                .accepted();
        as("agent-wu").does("CloseServiceRequest", "requestId", request).accepted();
        as("agent-wu")
                .does("ReopenServiceRequest", "requestId", request, "reason", "It leaks again")
                .accepted();
    }

    private String aRequest(String customer, String about) {
        return as("agent-wu")
                .does(
                        "CreateServiceRequest",
                        "requestId",
                        newId(),
                        "customerId",
                        customer,
                        "kind",
                        about,
                        "priority",
                        "HIGH",
                        "channel",
                        "PHONE",
                        "subject",
                        "水泵漏水")
                .accepted()
                .id();
    }

    private void assign(String request) {
        as("service-supervisor")
                .does("AssignServiceRequest", "requestId", request, "handler", staff("agent-wu"))
                .accepted();
    }
}
