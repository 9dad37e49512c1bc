package io.throughline.query.board;

import io.throughline.contracts.Channel;
import io.throughline.contracts.desk.Priority;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.desk.WaitingFor;
import io.throughline.query.answer.Who;
import java.util.Map;
import java.util.Optional;

/** A service request as it stands now (S2). */
public record ServiceRequest(
        ServiceRequestId requestId,
        RecordHead head,
        ServiceRequestState state,
        RequestKind kind,
        Priority priority,
        Channel channel,
        String subject,
        Optional<String> description,
        Optional<String> category,
        Optional<String> reference,
        Map<String, String> attributes,
        Optional<Who> handler,
        Optional<String> group,
        Optional<WaitingFor> waitingFor,
        Optional<String> feedback,
        Optional<Boolean> content,
        int reopened,
        Optional<String> closeCode)
        implements Headed<ServiceRequest> {

    @Override
    public ServiceRequest of(RecordHead other) {
        return new ServiceRequest(requestId, other, state, kind, priority, channel, subject, description, category, reference, attributes, handler, group, waitingFor, feedback, content, reopened, closeCode);
    }
}
