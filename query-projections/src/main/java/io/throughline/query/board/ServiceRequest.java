package io.throughline.query.board;

import io.throughline.contracts.Channel;
import io.throughline.contracts.desk.Priority;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.desk.WaitingFor;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        Optional<String> closeCode,
        Optional<ServiceRequestState> resumesTo)
        implements Headed<ServiceRequest> {

    @Override
    public ServiceRequest of(RecordHead other) {
        return new ServiceRequest(
                requestId,
                other,
                state,
                kind,
                priority,
                channel,
                subject,
                description,
                category,
                reference,
                attributes,
                handler,
                group,
                waitingFor,
                feedback,
                content,
                reopened,
                closeCode,
                resumesTo);
    }

    /** The service request after this event; null when its beginning is not known here. */
    public static @Nullable ServiceRequest after(
            @Nullable ServiceRequest before, ServiceRequestEvent event, Recorded<?> recorded) {
        return ServiceRequestFold.after(before, event, recorded);
    }

    /** The same without its description and further facts, as a part of its customer. */
    public ServiceRequest brief() {
        return ServiceRequestFold.brief(this);
    }
}
