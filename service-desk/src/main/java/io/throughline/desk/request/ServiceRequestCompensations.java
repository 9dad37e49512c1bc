package io.throughline.desk.request;

import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.desk.ServiceRequestEvent.FeedbackGiven;
import io.throughline.contracts.desk.ServiceRequestEvent.FollowedUp;
import io.throughline.contracts.desk.ServiceRequestEvent.HandlingStarted;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestAssigned;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestClosed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestHandedOver;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestReopened;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestResumed;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestSuspended;
import io.throughline.desk.request.ServiceRequestCommand.AssignServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.ReopenServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.ResumeServiceRequest;
import io.throughline.desk.request.ServiceRequestCommand.SuspendServiceRequest;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** How what happened to a service request is taken back. What the customer was told, or said, stays. */
@Component
final class ServiceRequestCompensations implements Compensations<ServiceRequestEvent> {

    @Override
    public Class<ServiceRequestEvent> family() {
        return ServiceRequestEvent.class;
    }

    @Override
    public Compensation of(ServiceRequestEvent event) {
        var phase = Compensation.touching("phase");
        return switch (event) {
            case ServiceRequestCreated e -> Compensation.touching("request").not(UndoRefusal.NO_WAY_BACK);
            case ServiceRequestAssigned e ->
                Compensation.touching("responsible", "phase")
                        .by(
                                before -> before.last(ServiceRequestAssigned.class)
                                        .map(last ->
                                                new AssignServiceRequest(e.requestId(), last.handler(), last.group())),
                                UndoRefusal.NOTHING_BEFORE);
            case ServiceRequestHandedOver e ->
                Compensation.touching("responsible").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case HandlingStarted e -> phase.not(UndoRefusal.NO_WAY_BACK);
            case ServiceRequestSuspended e -> phase.by(new ResumeServiceRequest(e.requestId()));
            case ServiceRequestResumed e ->
                phase.by(
                        before -> before.last(ServiceRequestSuspended.class)
                                .map(last -> new SuspendServiceRequest(e.requestId(), last.waitingFor(), last.note())),
                        UndoRefusal.NOTHING_BEFORE);
            case FeedbackGiven e -> phase.not(UndoRefusal.OUT_OF_THE_HOUSE);
            case FollowedUp e -> Compensation.touching("follow-up").not(UndoRefusal.OUT_OF_THE_HOUSE);
            case ServiceRequestClosed e -> phase.by(new ReopenServiceRequest(e.requestId(), Compensation.REASON));
            case ServiceRequestReopened e -> phase.not(UndoRefusal.NO_WAY_BACK);
        };
    }
}
