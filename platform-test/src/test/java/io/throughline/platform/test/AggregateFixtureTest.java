package io.throughline.platform.test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.log.Claim;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.PlatformRefusal;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;

/** The fixture fails where a test of an aggregate must fail. */
class AggregateFixtureTest {

    private final AggregateFixture<Shop> shops = AggregateFixture.of(Shop.class);

    @Test
    void tellsWhatHappenedByWhomAndWhen() {
        shops.givenNothing()
                .when(new OpenShop("s1", "corner"))
                .by(TestStaff.LI_NA)
                .expectEvents(new ShopOpened("s1", "li.na", AggregateFixture.NOW))
                .expectClaim("shop.name", "corner", "s1")
                .expectClaimsOf("shop.name");
    }

    @Test
    void failsWhenSomethingElseHappened() {
        var outcome = shops.givenNothing().when(new OpenShop("s1", "corner")).by(TestStaff.LI_NA);

        assertThatThrownBy(outcome::expectNothing).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> outcome.expectRefusal(PlatformRefusal.NOT_FOUND))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> outcome.expectClaimsOf()).isInstanceOf(AssertionError.class);
    }

    @Test
    void refusesWhoMayNot() {
        shops.givenNothing()
                .when(new OpenShop("s1", "corner"))
                .by(TestStaff.AUDITOR)
                .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
    }

    @Test
    void refusesWhatIsNotThere() {
        shops.givenNothing().when(new CloseShop("s1")).by(TestStaff.LI_NA).expectRefusal(PlatformRefusal.NOT_FOUND);
    }

    @Test
    void refusesWhatAnotherHolds() {
        shops.heldBy("s2", "shop.name", "corner")
                .givenNothing()
                .when(new OpenShop("s1", "corner"))
                .by(TestStaff.LI_NA)
                .expectRefusal(PlatformRefusal.ALREADY_EXISTS);
    }

    @Requires(Permission.SELL)
    record OpenShop(@TargetAggregateIdentifier String shopId, String name) implements Command {}

    @Requires(Permission.SELL)
    record CloseShop(@TargetAggregateIdentifier String shopId) implements Command {}

    record ShopOpened(String shopId, String by, Instant at) implements DomainEvent {}

    static class Shop {
        @AggregateIdentifier
        private String id;

        Shop() {}

        @CommandHandler
        Shop(OpenShop command, Caller caller) {
            Claim.take("shop.name", command.name(), command.shopId(), PlatformRefusal.ALREADY_EXISTS)
                    .stage();
            apply(new ShopOpened(command.shopId(), caller.member().orElseThrow().login(), caller.now()));
        }

        @CommandHandler
        void handle(CloseShop command) {}

        @EventSourcingHandler
        void on(ShopOpened event) {
            id = event.shopId();
        }
    }
}
