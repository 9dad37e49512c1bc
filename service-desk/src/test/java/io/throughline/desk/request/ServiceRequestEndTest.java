package io.throughline.desk.request;

import static io.throughline.desk.request.RequestStory.ASSIGNED;
import static io.throughline.desk.request.RequestStory.CLOSE;
import static io.throughline.desk.request.RequestStory.CLOSED;
import static io.throughline.desk.request.RequestStory.CUSTOMER;
import static io.throughline.desk.request.RequestStory.FED_BACK;
import static io.throughline.desk.request.RequestStory.FOLLOWED_UP;
import static io.throughline.desk.request.RequestStory.FOLLOW_UP;
import static io.throughline.desk.request.RequestStory.GIVE_FEEDBACK;
import static io.throughline.desk.request.RequestStory.REOPEN;
import static io.throughline.desk.request.RequestStory.REOPENED;
import static io.throughline.desk.request.RequestStory.REQUEST;
import static io.throughline.desk.request.RequestStory.RESUME;
import static io.throughline.desk.request.RequestStory.START;
import static io.throughline.desk.request.RequestStory.STARTED;
import static io.throughline.desk.request.RequestStory.SUSPEND;
import static io.throughline.desk.request.RequestStory.created;
import static io.throughline.desk.request.RequestStory.requests;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;

import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent.FeedbackGiven;
import io.throughline.desk.DeskRefusal;
import io.throughline.desk.request.ServiceRequestCommand.GiveFeedback;
import io.throughline.platform.test.AggregateFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A service request from the feedback to its end, and beyond. */
class ServiceRequestEndTest {

    private final AggregateFixture<ServiceRequest> requests = requests();

    @Test
    void getsFeedbackOnlyWhenSomebodyWorkedOnIt() {
        requests.given(created(), ASSIGNED)
                .when(GIVE_FEEDBACK)
                .by(SERVICE_AGENT)
                .expectRefusal(DeskRefusal.HANDLING_NOT_STARTED);
        requests.given(created(), ASSIGNED, STARTED, FED_BACK)
                .when(GIVE_FEEDBACK)
                .by(SERVICE_AGENT)
                .expectNothing();
        requests.given(created(), ASSIGNED, STARTED, FED_BACK)
                .when(new GiveFeedback(REQUEST, "and the hose"))
                .by(SERVICE_AGENT)
                .expectEvents(new FeedbackGiven(REQUEST, CUSTOMER, "and the hose"));
    }

    @Test
    void isClosedOnlyAfterFeedback() {
        requests.given(created(), ASSIGNED, STARTED, FED_BACK)
                .when(CLOSE)
                .by(SERVICE_AGENT)
                .expectEvents(CLOSED);
        requests.given(created(), ASSIGNED, STARTED)
                .when(CLOSE)
                .by(SERVICE_AGENT)
                .expectRefusal(DeskRefusal.FEEDBACK_MISSING);
        requests.given(created(), ASSIGNED, STARTED, FED_BACK, CLOSED)
                .when(CLOSE)
                .by(SERVICE_AGENT)
                .expectNothing();
    }

    @Test
    void thatIsAComplaintIsClosedOnlyAfterAFollowUpSinceTheFeedback() {
        var complaint = created(RequestKind.COMPLAINT, Optional.empty());
        requests.given(complaint, ASSIGNED, STARTED, FED_BACK)
                .when(CLOSE)
                .by(SERVICE_AGENT)
                .expectRefusal(DeskRefusal.FOLLOW_UP_MISSING);
        requests.given(complaint, ASSIGNED, STARTED, FED_BACK, FOLLOWED_UP)
                .when(CLOSE)
                .by(SERVICE_AGENT)
                .expectEvents(CLOSED);
        requests.given(complaint, ASSIGNED, STARTED, FED_BACK, FOLLOWED_UP, REOPENED, FED_BACK)
                .when(CLOSE)
                .by(SERVICE_AGENT)
                .expectRefusal(DeskRefusal.FOLLOW_UP_MISSING);
        var moreFeedback = new FeedbackGiven(REQUEST, CUSTOMER, "and the hose");
        requests.given(complaint, ASSIGNED, STARTED, FED_BACK, FOLLOWED_UP, moreFeedback)
                .when(FOLLOW_UP)
                .by(SERVICE_AGENT)
                .expectEvents(FOLLOWED_UP);
    }

    @Test
    void isFollowedUpAfterFeedbackOnlyAndOnceForEachAnswer() {
        requests.given(created(), ASSIGNED, STARTED)
                .when(FOLLOW_UP)
                .by(LI_NA)
                .expectRefusal(DeskRefusal.FEEDBACK_MISSING);
        requests.given(created(), ASSIGNED, STARTED, FED_BACK)
                .when(FOLLOW_UP)
                .by(LI_NA)
                .expectEvents(FOLLOWED_UP);
        requests.given(created(), ASSIGNED, STARTED, FED_BACK, FOLLOWED_UP)
                .when(FOLLOW_UP)
                .by(LI_NA)
                .expectNothing();
        requests.given(created(), ASSIGNED, STARTED, FED_BACK, CLOSED)
                .when(FOLLOW_UP)
                .by(LI_NA)
                .expectEvents(FOLLOWED_UP);
    }

    @Test
    void isReopenedWithTheHandlerItHad() {
        requests.given(created(), ASSIGNED, STARTED, FED_BACK, CLOSED)
                .when(REOPEN)
                .by(LI_NA)
                .expectEvents(REOPENED);
        requests.given(created(), ASSIGNED, STARTED, FED_BACK, CLOSED, REOPENED)
                .when(REOPEN)
                .by(LI_NA)
                .expectNothing();
        requests.given(created(), ASSIGNED, STARTED)
                .when(REOPEN)
                .by(LI_NA)
                .expectRefusal(DeskRefusal.SERVICE_REQUEST_OPEN);
        requests.given(created(), ASSIGNED, STARTED, FED_BACK, CLOSED, REOPENED)
                .when(GIVE_FEEDBACK)
                .by(SERVICE_AGENT)
                .expectEvents(FED_BACK);
    }

    @Test
    void takesNothingMoreOnceItIsClosed() {
        for (var command : List.of(START, SUSPEND, RESUME, GIVE_FEEDBACK)) {
            requests.given(created(), ASSIGNED, STARTED, FED_BACK, CLOSED)
                    .when(command)
                    .by(SERVICE_AGENT)
                    .expectRefusal(DeskRefusal.SERVICE_REQUEST_CLOSED);
        }
    }
}
