package io.throughline.account.account;

import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** However often an account is handed over, each handing-over starts where the last one ended. */
class OwnershipOverTimeTest {

    @Property(tries = 100)
    void hasOneOwnerOrNoneAtAnyMoment(@ForAll("owners") List<Optional<StaffId>> owners) {
        var accounts = AggregateFixture.of(Account.class).with(new KnownCustomers());
        var history = new ArrayList<DomainEvent>();
        history.add(AccountTest.opened(Optional.empty()));
        Optional<StaffId> owner = Optional.empty();
        for (var next : owners) {
            var outcome =
                    accounts.given(history).when(AccountTest.transfer(next)).by(ADMINISTRATOR);
            if (next.equals(owner)) {
                outcome.expectNothing();
            } else {
                var event = AccountTest.transferred(owner, next);
                outcome.expectEvents(event);
                history.add(event);
            }
            owner = next;
        }
    }

    @Provide
    Arbitrary<List<Optional<StaffId>>> owners() {
        return Arbitraries.of(LI_NA, ZHAO_LEI, JOHN)
                .map(StaffMember::id)
                .optional(0.7)
                .list()
                .ofMaxSize(8);
    }
}
