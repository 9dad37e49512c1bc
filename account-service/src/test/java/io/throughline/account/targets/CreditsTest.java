package io.throughline.account.targets;

import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.AppointmentEvent.AppointmentReminded;
import io.throughline.contracts.account.AppointmentId;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionEvent.InteractionRestored;
import io.throughline.contracts.account.InteractionEvent.InteractionWithdrawn;
import io.throughline.contracts.account.InteractionId;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.contracts.account.VisitEvent.VisitDone;
import io.throughline.contracts.account.VisitEvent.VisitHandedOver;
import io.throughline.contracts.account.VisitEvent.VisitPlanned;
import io.throughline.contracts.account.VisitEvent.VisitReopened;
import io.throughline.contracts.account.VisitId;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityAssigned;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityHandedOver;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityOpened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityReopened;
import io.throughline.contracts.lead.OpportunityEvent.OpportunityWon;
import io.throughline.contracts.lead.OpportunityId;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.SentCommands;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who is credited with what. */
class CreditsTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final OpportunityId DEAL = new OpportunityId(Identifier.named("test", "deal"));
    private static final VisitId VISIT = new VisitId(Identifier.named("test", "visit"));
    private static final Instant NOW = AggregateFixture.NOW;
    private static final Money VALUE = Money.parse("CNY 20000.00");
    private static final OpportunityOpened OPENED = new OpportunityOpened(
            DEAL,
            CUSTOMER,
            "水泵二期",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LI_NA.id()),
            Optional.empty());

    @Test
    void aDealIsCreditedToWhoseItWasWhenItWasWon() {
        var toJohn = new OpportunityAssigned(DEAL, CUSTOMER, JOHN.id(), Optional.of(LI_NA.id()));
        var won = new OpportunityWon(DEAL, CUSTOMER, VALUE);
        var toLiNa = new OpportunityHandedOver(DEAL, CUSTOMER, Optional.of(JOHN.id()), Optional.of(LI_NA.id()));

        assertThat(after(OPENED).staff()).isEmpty();
        var credit = after(OPENED, toJohn, won, toLiNa);
        assertThat(credit.staff()).contains(JOHN.id());
        assertThat(credit.at()).contains(NOW);
        assertThat(credit.value()).contains(VALUE);
        assertThat(credit.owner()).contains(LI_NA.id());
    }

    @Test
    void aDealThatIsOpenAgainIsCreditedToNobody() {
        var reopened = new OpportunityReopened(DEAL, CUSTOMER, Optional.of(VALUE), "未付款");
        var credit = after(OPENED, new OpportunityWon(DEAL, CUSTOMER, VALUE), reopened);
        assertThat(credit).isEqualTo(Credit.pending(CreditKind.DEAL, Optional.of(LI_NA.id())));
    }

    @Test
    void aVisitCountsOnceItTookPlace() {
        var planned = new VisitPlanned(VISIT, CUSTOMER, LI_NA.id(), "交付样品", NOW, NOW, Optional.empty(), Set.of());
        var done = new VisitDone(VISIT, CUSTOMER, "客户满意", Optional.empty(), Optional.empty());
        var handedOver = new VisitHandedOver(VISIT, CUSTOMER, LI_NA.id(), JOHN.id());

        assertThat(after(planned).staff()).isEmpty();
        assertThat(after(planned, handedOver, done).staff()).contains(JOHN.id());
        assertThat(after(planned, done, new VisitReopened(VISIT, CUSTOMER, NOW, NOW, "再去"))
                        .staff())
                .isEmpty();
    }

    @Test
    void aTouchThatIsWithdrawnCountsForNobodyUntilItIsRestored() {
        var id = new InteractionId(Identifier.named("test", "touch"));
        var called = new InteractionRecorded(
                id,
                CUSTOMER,
                Optional.empty(),
                InteractionKind.CALL,
                Channel.PHONE,
                Direction.OUTBOUND,
                Optional.empty(),
                "通话",
                Optional.empty(),
                Optional.empty());
        var withdrawn = new InteractionWithdrawn(id, CUSTOMER, "别的客户");

        assertThat(after(called, withdrawn).staff()).isEmpty();
        assertThat(after(called, withdrawn, new InteractionRestored(id, CUSTOMER)))
                .isEqualTo(after(called));
    }

    @Test
    void whatCountsForNobodyIsNotKept() {
        var reminded = new AppointmentReminded(new AppointmentId(Identifier.named("test", "a")), CUSTOMER, NOW);
        assertThat(new Credits().touches(SentCommands.recorded(reminded))).isEmpty();
    }

    @Test
    void anEventWithoutABeginningIsNotDropped() {
        assertThatThrownBy(() -> after(new OpportunityWon(DEAL, CUSTOMER, VALUE)))
                .hasMessageContaining("beginning");
    }

    private static Credit after(CustomerEvent... events) {
        @Nullable Credit credit = null;
        for (var event : events) credit = new Credits().fold("record", credit, SentCommands.recorded(event));
        return java.util.Objects.requireNonNull(credit);
    }
}
