package io.throughline.query.customer360;

import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.TREE;
import static io.throughline.query.Story.captured;
import static io.throughline.query.Story.complaint;
import static io.throughline.query.Story.converted;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.lead;
import static io.throughline.query.Story.opened;
import static io.throughline.query.Story.remark;
import static io.throughline.query.Story.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.contracts.Channel;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.AppointmentEvent.AppointmentHeld;
import io.throughline.contracts.account.AppointmentId;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.InteractionEvent.InteractionContinued;
import io.throughline.contracts.account.InteractionEvent.InteractionCorrected;
import io.throughline.contracts.account.InteractionEvent.InteractionRestored;
import io.throughline.contracts.account.InteractionEvent.InteractionWithdrawn;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.contracts.account.ReservationEvent.GuestArrived;
import io.throughline.contracts.account.ReservationId;
import io.throughline.contracts.lead.LeadEvent.LeadContacted;
import io.throughline.contracts.marketing.CampaignId;
import io.throughline.contracts.marketing.OutreachEvent.MaterialSent;
import io.throughline.contracts.marketing.OutreachEvent.ResponseReceived;
import io.throughline.contracts.marketing.Purpose;
import io.throughline.platform.document.DocumentStore;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.test.ToldHistory;
import io.throughline.platform.test.store.EmbeddedPostgres;
import io.throughline.query.Asking;
import io.throughline.query.CustomerStores;
import io.throughline.query.Fold;
import io.throughline.query.History;
import io.throughline.query.Reached;
import io.throughline.query.answer.Names;
import io.throughline.query.answer.QueryRefusal;
import io.throughline.query.board.RecordDocument;
import io.throughline.query.customer360.CustomerQueries.GetCustomer;
import io.throughline.query.customer360.TouchQueries.ListTouches;
import io.throughline.query.customer360.TouchQueries.TouchesFound;
import io.throughline.query.related.RelatedDocument;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last touches with a customer, as his 360° view shows them (A20). */
@EmbeddedPostgres
class TouchTest {

    private final CustomerStores stores;
    private final DocumentStore store;

    TouchTest(DataSource dataSource) {
        stores = new CustomerStores(dataSource);
        store = stores.documents();
    }

    @BeforeEach
    void empty() {
        stores.empty(List.of(CustomerDocument.TYPE, TouchDocument.TYPE, RelatedDocument.TYPE, RecordDocument.TYPE));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void theLastTenAreShownAsTheyHappened() {
        var history = new History().then(opened("Acme", Optional.of(JOHN.id())));
        for (int i = 1; i <= 12; i++) history.then(remark("Acme", "remark " + i));
        var longAgo = History.START.minus(Duration.ofDays(400));
        history.then(longAgo, customer("Acme"), remark("Acme", "told late"));
        var expected = IntStream.rangeClosed(3, 12)
                .mapToObj(i -> Optional.of("remark " + (15 - i)))
                .toList();
        assertThat(touches(history)).extracting(Touch::text).isEqualTo(expected);
    }

    @Test
    void thoseOfAJoinedProspectAreTheCustomersToo() {
        var history = new History()
                .then(opened("Acme", Optional.of(JOHN.id())))
                .then(lead("Anna"), captured("Anna"))
                .then(remark("Anna", "as a prospect"))
                .then(remark("Acme", "as a customer"))
                .then(lead("Anna"), converted("Anna", "Acme", JOHN.id()))
                .then(remark("Anna", "afterwards"));
        assertThat(touches(history))
                .extracting(Touch::text)
                .containsExactly(Optional.of("afterwards"), Optional.of("as a customer"), Optional.of("as a prospect"));
    }

    @Test
    void eachSaysHowAndWhichWay() {
        var history = new History()
                .then(opened("Acme", Optional.of(JOHN.id())))
                .then(request("I1"), complaint("Acme", "I1"))
                .then(lead("Anna"), new LeadContacted(lead("Anna"), customer("Acme"), Channel.EMAIL, "wrote"))
                .then(
                        customer("Acme"),
                        new AppointmentHeld(new AppointmentId(Identifier.random()), customer("Acme"), "谈妥"))
                .then(
                        customer("Acme"),
                        new GuestArrived(new ReservationId(Identifier.random()), customer("Acme"), Optional.of("早到")));
        var touches = touches(history);
        assertThat(touches)
                .extracting(Touch::event, Touch::direction)
                .containsExactly(
                        tuple("reservation.arrived", Direction.INBOUND),
                        tuple("appointment.held", Direction.OUTBOUND),
                        tuple("lead.contacted", Direction.OUTBOUND),
                        tuple("service-request.created", Direction.INBOUND));
        assertThat(touches.getFirst().channel()).isEqualTo(Channel.FACE_TO_FACE);
    }

    @Test
    void aTouchIsShownAsItIsToldNowAndNotWhileItIsWithdrawn() {
        var first = remark("Acme", "是周三交货");
        var second = remark("Acme", "好的");
        var told = first.interactionId();
        var corrected = new InteractionCorrected(
                told,
                customer("Acme"),
                Optional.empty(),
                InteractionKind.CALL,
                Channel.PHONE,
                Direction.OUTBOUND,
                Optional.of("交货"),
                "是周五交货",
                Optional.empty());
        var history = new History()
                .then(opened("Acme", Optional.of(JOHN.id())))
                .then(told, first)
                .then(second.interactionId(), second)
                .then(told, corrected)
                .then(
                        second.interactionId(),
                        new InteractionContinued(
                                second.interactionId(), customer("Acme"), Optional.empty(), Optional.of(told)));
        var touches = touches(history);
        assertThat(touches)
                .extracting(Touch::text, Touch::continues, Touch::corrected)
                .containsExactly(
                        tuple(Optional.of("好的"), Optional.of(told), false),
                        tuple(Optional.of("是周五交货"), Optional.empty(), true));
        assertThat(touches.getLast())
                .extracting(Touch::channel, Touch::direction, Touch::subject, Touch::interactionId)
                .containsExactly(Channel.PHONE, Direction.OUTBOUND, Optional.of("交货"), Optional.of(told));

        assertThat(touches(history.then(told, new InteractionWithdrawn(told, customer("Acme"), "别的客户"))))
                .extracting(Touch::interactionId)
                .containsExactly(Optional.of(second.interactionId()));
        assertThat(list(JOHN, Optional.empty(), Optional.empty()).total()).isEqualTo(1);

        assertThat(touches(history.then(told, new InteractionRestored(told, customer("Acme")))))
                .isEqualTo(touches);
        assertThat(list(JOHN, Optional.empty(), Optional.empty()).total()).isEqualTo(2);
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        String text = "x".repeat(499) + "\uD83D\uDE00 and more";
        var history = new History().then(opened("Acme", Optional.of(JOHN.id()))).then(remark("Acme", text));
        assertThat(touches(history).getFirst().text()).contains("x".repeat(499));
    }

    @Test
    void beforeSomethingIsSentAllTouchesAreShownWithWhatTheyWereMadeWith() {
        var campaign = new CampaignId(Identifier.named("campaign", "spring"));
        var sent = new MaterialSent(
                customer("Anna"), Optional.of(campaign), Purpose.MARKETING, Channel.EMAIL, "ab", "春季样本");
        var history = new History()
                .then(opened("Acme", Optional.of(JOHN.id())))
                .by(MARKETING.id())
                .then(lead("Anna"), captured("Anna"))
                .then(sent)
                .by(JOHN.id())
                .then(lead("Anna"), converted("Anna", "Acme", JOHN.id()))
                .then(new ResponseReceived(customer("Acme"), Channel.PHONE, "ab", "收到了，谢谢"));
        touches(history);

        var all = list(JOHN, Optional.empty(), Optional.empty());
        assertThat(all.touches())
                .extracting(
                        DepartmentTouch::material,
                        DepartmentTouch::campaignId,
                        touch -> touch.touch().author().name())
                .containsExactly(
                        tuple(Optional.of("ab"), Optional.empty(), Optional.of(JOHN.name())),
                        tuple(Optional.of("ab"), Optional.of(campaign), Optional.of(MARKETING.name())));
        assertThat(list(JOHN, Optional.of(Direction.OUTBOUND), Optional.empty()).total())
                .isEqualTo(1);
        var first = list(JOHN, Optional.empty(), Optional.of(1));
        assertThat(first.touches()).containsExactly(all.touches().getFirst());
        assertThat(first.total()).isEqualTo(2);
        assertThat(first.nextCursor()).isPresent();
        assertThatThrownBy(() -> list(LI_NA, Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.code()).isEqualTo(QueryRefusal.CUSTOMER_NOT_FOUND));
    }

    private TouchesFound list(StaffMember member, Optional<Direction> direction, Optional<Integer> limit) {
        return new TouchAnswers(store, new StoredCustomers(store), new Reached(), new Names(TREE))
                .on(
                        new ListTouches(customer("Acme"), direction, limit, Optional.empty()),
                        Asking.caller(member, History.START));
    }

    private List<Touch> touches(History history) {
        Fold.into(new CustomerProjection(), store, history.events());
        Fold.into(new TouchProjection(), store, history.events());
        var caller = Asking.caller(JOHN, History.START);
        return new CustomerAnswers(store, new Reached(), new Names(TREE), new ToldHistory())
                .on(new GetCustomer(customer("Acme")), caller)
                .customer()
                .lastTouches();
    }
}
