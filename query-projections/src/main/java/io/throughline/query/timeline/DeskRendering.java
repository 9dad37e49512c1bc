package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.REQUEST;

import io.throughline.contracts.account.Direction;
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

/** How service requests read; each entry names the request by its number in the system it came from, if it has one. */
final class DeskRendering {

    private DeskRendering() {}

    static Rendered request(ServiceRequestEvent event, Labels labels) {
        var number = labels.behind(event.requestId());
        var rendered = switch (event) {
            case ServiceRequestCreated e -> created(e, number);
            case ServiceRequestAssigned e ->
                titled(number, "assigned", "已分配").saying(e.group()).about(Reference.STAFF, e.handler());
            case ServiceRequestHandedOver e ->
                titled(number, "handed over with the customer", "已随客户移交")
                        .about(Reference.STAFF, e.to())
                        .about(Reference.STAFF, e.from());
            case HandlingStarted unused -> titled(number, "being handled", "处理中");
            case ServiceRequestSuspended e -> {
                var reason = Words.of(e.waitingFor());
                yield titled(number, "suspended: " + reason.en(), "已挂起：" + reason.zh())
                        .saying(e.note());
            }
            case ServiceRequestResumed unused -> titled(number, "resumed", "已恢复处理");
            case FeedbackGiven e ->
                titled(number, "answered: feedback given", "已反馈").saying(e.feedback());
            case FollowedUp e ->
                titled(
                                number,
                                e.content()
                                        ? "followed up: the customer is content"
                                        : "followed up: the customer is not content",
                                e.content() ? "已回访：客户满意" : "已回访：客户不满意")
                        .touching(e.channel(), Direction.OUTBOUND)
                        .saying(e.note());
            case ServiceRequestClosed e -> titled(number, "closed", "已归档").saying(e.code());
            case ServiceRequestReopened e -> titled(number, "reopened", "已重新打开").saying(e.reason());
        };
        return rendered.about("service-request", event.requestId());
    }

    private static Rendered created(ServiceRequestCreated event, String number) {
        var kind = Words.of(event.kind());
        var priority = Words.of(event.priority());
        return titled(
                        number,
                        "created: %s, %s priority".formatted(kind.en(), priority.en()),
                        "已创建：%s，优先级%s".formatted(kind.zh(), priority.zh()))
                .touching(event.channel(), Direction.INBOUND)
                .saying(event.subject())
                .saying(event.description())
                .saying(event.category());
    }

    private static Rendered titled(String number, String en, String zh) {
        return Rendered.of(REQUEST, "Service request" + number + " " + en, "服务请求" + number + " " + zh);
    }
}
