package io.throughline.desk.process;

import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.staff.StaffEvent.StaffHandoverCalled;
import io.throughline.desk.request.ServiceRequestCommand.AssignServiceRequest;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessAnswer;
import io.throughline.platform.process.ProcessCommands;
import io.throughline.platform.responsibility.Responsibilities;
import io.throughline.platform.responsibility.ResponsibilityKind;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A leaver's open service requests go to his successor; one that the successor may not handle goes to the group (P5, A13). */
@Component
@ProcessingGroup(LeaverRequests.NAME)
class LeaverRequests {

    static final String NAME = "service-request.leaver";

    /** So much of one kind is handed over at a call; what is left then is called for again. */
    private static final int AT_ONCE = 1_000;

    private final ProcessCommands commands;
    private final Responsibilities responsibilities;
    private final StaffDirectory staff;

    LeaverRequests(ProcessCommands commands, Responsibilities responsibilities, StaffDirectory staff) {
        this.staff = staff;
        this.commands = commands;
        this.responsibilities = responsibilities;
    }

    @EventHandler
    void on(StaffHandoverCalled event, Recorded<?> recorded) {
        for (var request : responsibilities.of(event.staffId(), ResponsibilityKind.SERVICE_REQUEST, AT_ONCE)) {
            var id = new ServiceRequestId(request.recordId());
            var assigning = new AssignServiceRequest(id, Optional.of(event.successor()), Optional.empty());
            var answer = commands.send(recorded, NAME, id.toString(), assigning);
            if (answer instanceof ProcessAnswer.Refused) toGroup(id, event, recorded);
        }
    }

    private void toGroup(ServiceRequestId id, StaffHandoverCalled event, Recorded<?> recorded) {
        staff.byId(event.staffId())
                .flatMap(StaffMember::department)
                .map(group -> new AssignServiceRequest(id, Optional.empty(), Optional.of(group)))
                .ifPresent(assigning -> commands.send(recorded, NAME, id + " to group", assigning));
    }
}
