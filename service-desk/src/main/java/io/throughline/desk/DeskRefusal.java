package io.throughline.desk;

import static io.throughline.platform.message.RefusalKind.FORBIDDEN;
import static io.throughline.platform.message.RefusalKind.MALFORMED;
import static io.throughline.platform.message.RefusalKind.NOT_FOUND;
import static io.throughline.platform.message.RefusalKind.RULE;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why the service desk says no. */
public enum DeskRefusal implements RefusalCode {
    /** There is no such customer, or the caller may not see him. */
    CUSTOMER_NOT_FOUND(NOT_FOUND, "There is no such customer, or you may not see him."),
    /** There is no such request, or the caller may not see it. */
    SERVICE_REQUEST_NOT_FOUND(NOT_FOUND, "There is no such service request, or you may not see it."),

    /** Assigned to nobody. */
    HANDLER_OR_GROUP_MISSING(MALFORMED, "Name a handler, a group, or both."),
    /** Nobody on the staff has the id. */
    HANDLER_NOT_FOUND(NOT_FOUND, "Nobody on the staff has this id; name a handler whom the list of the staff shows."),
    /** His roles do not let him handle requests. */
    HANDLER_NOT_IN_SERVICE(
            RULE,
            "The handler must be allowed to handle service requests; name an agent, a customer manager or a supervisor."),
    /** He could never open the request. */
    HANDLER_CANNOT_SEE_CUSTOMER(RULE, "The handler may not see this customer; name one who may."),

    /** Somebody else is responsible. */
    NOT_THE_HANDLER(
            FORBIDDEN,
            "Only the handler may do this, or a supervisor above him; have the request assigned to you first."),
    /** Nobody is responsible yet. */
    NOT_ASSIGNED(RULE, "The request is not assigned to anybody yet; assign it first."),
    /** Nobody has begun. */
    HANDLING_NOT_STARTED(RULE, "Nobody has started to handle the request; start it before giving feedback."),
    /** It waits for somebody. */
    SERVICE_REQUEST_SUSPENDED(RULE, "The request is suspended; resume it first."),
    /** Its handling has ended. */
    FEEDBACK_GIVEN(RULE, "Feedback was given already; reopen the request to work on it again."),
    /** Its handling has not ended. */
    FEEDBACK_MISSING(RULE, "The customer has no feedback yet; give feedback first."),
    /** Nobody asked the customer who complained. */
    FOLLOW_UP_MISSING(
            RULE,
            "A complaint is closed only after a follow-up since the feedback; ask the customer and record it first."),
    /** It has come to its end. */
    SERVICE_REQUEST_CLOSED(RULE, "The request is closed; reopen it first."),
    /** It has not come to its end. */
    SERVICE_REQUEST_OPEN(RULE, "The request is still open; only one that was fed back or closed can be reopened.");

    private final RefusalKind kind;
    private final String message;

    DeskRefusal(RefusalKind kind, String message) {
        this.kind = kind;
        this.message = message;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String message() {
        return message;
    }
}
