package io.throughline.query.board;

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
import io.throughline.contracts.desk.WaitingFor;
import io.throughline.platform.message.Recorded;
import io.throughline.query.answer.Who;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service request after its events. */
final class ServiceRequestFold {

    private ServiceRequestFold() {}

    /** The service request after this event; null when its beginning is not known here. */
    static @Nullable ServiceRequest after(
            @Nullable ServiceRequest before, ServiceRequestEvent event, Recorded<?> recorded) {
        if (event instanceof ServiceRequestCreated created) return new Draft(created, recorded).build();
        if (before == null) return null;
        var draft = new Draft(before, before.head().after(event, recorded));
        draft.apply(event);
        return draft.build();
    }

    /** The same request without its long text and attributes, as a part of its customer. */
    static ServiceRequest brief(ServiceRequest request) {
        var draft = new Draft(request, request.head());
        draft.description = Optional.empty();
        draft.attributes = Map.of();
        return draft.build();
    }

    /** The parts of a request that its events change. */
    private static final class Draft {
        private final ServiceRequest before;
        private final RecordHead head;
        private ServiceRequestState state;
        private Optional<String> description;
        private Map<String, String> attributes;
        private Optional<Who> handler;
        private Optional<String> group;
        private Optional<WaitingFor> waitingFor;
        private Optional<String> feedback;
        private Optional<Boolean> content;
        private int reopened;
        private Optional<String> closeCode;
        private Optional<ServiceRequestState> resumesTo;

        Draft(ServiceRequest before, RecordHead head) {
            this.before = before;
            this.head = head;
            this.state = before.state();
            this.description = before.description();
            this.attributes = before.attributes();
            this.handler = before.handler();
            this.group = before.group();
            this.waitingFor = before.waitingFor();
            this.feedback = before.feedback();
            this.content = before.content();
            this.reopened = before.reopened();
            this.closeCode = before.closeCode();
            this.resumesTo = before.resumesTo();
        }

        Draft(ServiceRequestCreated event, Recorded<?> recorded) {
            this(created(event, recorded), RecordHead.of(event, recorded));
        }

        private static ServiceRequest created(ServiceRequestCreated event, Recorded<?> recorded) {
            return new ServiceRequest(
                    event.requestId(),
                    RecordHead.of(event, recorded),
                    ServiceRequestState.CREATED,
                    event.kind(),
                    event.priority(),
                    event.channel(),
                    event.subject(),
                    event.description(),
                    event.category(),
                    event.reference(),
                    event.attributes(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Optional.empty());
        }

        void apply(ServiceRequestEvent event) {
            switch (event) {
                case ServiceRequestCreated unused -> {}
                case ServiceRequestAssigned e -> {
                    handler = e.handler().map(Who::of);
                    group = e.group();
                    if (state == ServiceRequestState.SUSPENDED) {
                        resumesTo = Optional.of(ServiceRequestState.ASSIGNED);
                    } else {
                        state = ServiceRequestState.ASSIGNED;
                    }
                }
                case ServiceRequestHandedOver e -> handler = e.to().map(Who::of);
                case HandlingStarted unused -> state = ServiceRequestState.IN_PROGRESS;
                case ServiceRequestSuspended e -> {
                    if (state != ServiceRequestState.SUSPENDED) resumesTo = Optional.of(state);
                    state = ServiceRequestState.SUSPENDED;
                    waitingFor = Optional.of(e.waitingFor());
                }
                case ServiceRequestResumed unused -> {
                    // a document from before this was remembered does not tell
                    state = resumesTo.orElse(ServiceRequestState.IN_PROGRESS);
                    resumesTo = Optional.empty();
                    waitingFor = Optional.empty();
                }
                case FeedbackGiven e -> {
                    state = ServiceRequestState.FEEDBACK_GIVEN;
                    feedback = Optional.of(e.feedback());
                    waitingFor = Optional.empty();
                }
                case FollowedUp e -> content = Optional.of(e.content());
                case ServiceRequestClosed e -> {
                    state = ServiceRequestState.CLOSED;
                    closeCode = e.code();
                    waitingFor = Optional.empty();
                }
                case ServiceRequestReopened unused -> {
                    state = ServiceRequestState.IN_PROGRESS;
                    closeCode = Optional.empty();
                    reopened++;
                }
            }
        }

        ServiceRequest build() {
            return new ServiceRequest(
                    before.requestId(),
                    head,
                    state,
                    before.kind(),
                    before.priority(),
                    before.channel(),
                    before.subject(),
                    description,
                    before.category(),
                    before.reference(),
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
    }
}
