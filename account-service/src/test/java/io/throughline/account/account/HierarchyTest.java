package io.throughline.account.account;

import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.TieCommand.PlaceAccount;
import io.throughline.account.account.TieCommand.RelateAccounts;
import io.throughline.account.account.TieCommand.UnrelateAccounts;
import io.throughline.account.rules.SetRules;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.AccountRelation;
import io.throughline.contracts.account.TieEvent.AccountPlaced;
import io.throughline.contracts.account.TieEvent.AccountsRelated;
import io.throughline.contracts.account.TieEvent.AccountsUnrelated;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownCustomers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Branches of groups, and how customers stand to each other. */
class HierarchyTest {

    private static final CustomerId BRANCH = AccountTest.open(Optional.empty()).customerId();
    private static final CustomerId GROUP = customer("集团");
    private static final CustomerId HOLDING = customer("控股");
    private static final DomainEvent OPENED = AccountTest.opened(Optional.of(LI_NA.id()));

    private final Map<CustomerId, CustomerId> above = new HashMap<>();
    private final KnownCustomers customers =
            new KnownCustomers().owned(BRANCH, LI_NA).owned(GROUP, LI_NA).owned(HOLDING, LI_NA);
    private final AggregateFixture<Account> accounts = AggregateFixture.of(Account.class)
            .with(customers)
            .with(SetRules.DEFAULT)
            .with((Parents) account -> Optional.ofNullable(above.get(account)));

    @Test
    void becomesABranchAndClaimsEveryParentTheDecisionRestsOn() {
        above.put(GROUP, HOLDING);
        accounts.given(OPENED)
                .when(new PlaceAccount(BRANCH, Optional.of(GROUP)))
                .by(LI_NA)
                .expectEvents(placed(Optional.empty(), Optional.of(GROUP)))
                .expectClaim(Placing.CLAIM, GROUP.toString(), HOLDING.toString())
                .expectClaim(Placing.CLAIM, HOLDING.toString(), "-")
                .expectClaim(Placing.CLAIM, BRANCH.toString(), GROUP.toString());
    }

    @Test
    void losesWhenTheGroupWasPlacedElsewhereMeanwhile() {
        accounts.heldBy(BRANCH.toString(), Placing.CLAIM, GROUP.toString())
                .given(OPENED)
                .when(new PlaceAccount(BRANCH, Optional.of(GROUP)))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.HIERARCHY_MOVED_ON);
    }

    @Test
    void isNoBranchOfItselfOrOfItsBranches() {
        above.put(GROUP, HOLDING);
        above.put(HOLDING, BRANCH);
        accounts.given(OPENED)
                .when(new PlaceAccount(BRANCH, Optional.of(GROUP)))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.ACCOUNT_TREE_CYCLE);
        accounts.given(OPENED)
                .when(new PlaceAccount(BRANCH, Optional.of(BRANCH)))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.ACCOUNT_TREE_CYCLE);
    }

    @Test
    void standsByItselfAgain() {
        var placed = placed(Optional.empty(), Optional.of(GROUP));
        accounts.given(OPENED, placed)
                .when(new PlaceAccount(BRANCH, Optional.empty()))
                .by(LI_NA)
                .expectEvents(placed(Optional.of(GROUP), Optional.empty()));
        accounts.given(OPENED, placed)
                .when(new PlaceAccount(BRANCH, Optional.of(GROUP)))
                .by(LI_NA)
                .expectNothing();
    }

    @Test
    void isPlacedOnlyUnderAnAccountThatTheCallerSees() {
        customers.owned(customer("hidden"), JOHN).prospect(customer("prospect"), LI_NA);
        for (var name : new String[] {"hidden", "prospect", "unknown"}) {
            accounts.given(OPENED)
                    .when(new PlaceAccount(BRANCH, Optional.of(customer(name))))
                    .by(LI_NA)
                    .expectRefusal(AccountRefusal.PARENT_NOT_FOUND);
        }
        accounts.given(OPENED)
                .when(new PlaceAccount(BRANCH, Optional.of(GROUP)))
                .by(JOHN)
                .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
    }

    @Test
    void standsInARelationOnce() {
        var related = new AccountsRelated(BRANCH, AccountRelation.SUPPLIER_OF, GROUP);
        accounts.given(OPENED)
                .when(new RelateAccounts(BRANCH, AccountRelation.SUPPLIER_OF, GROUP))
                .by(LI_NA)
                .expectEvents(related);
        accounts.given(OPENED, related)
                .when(new RelateAccounts(BRANCH, AccountRelation.SUPPLIER_OF, GROUP))
                .by(LI_NA)
                .expectNothing();
        accounts.given(OPENED)
                .when(new RelateAccounts(BRANCH, AccountRelation.SUPPLIER_OF, BRANCH))
                .by(LI_NA)
                .expectRefusal(AccountRefusal.TARGET_ACCOUNT_NOT_FOUND);
        accounts.given(OPENED, related)
                .when(new UnrelateAccounts(BRANCH, AccountRelation.SUPPLIER_OF, GROUP))
                .by(LI_NA)
                .expectEvents(new AccountsUnrelated(BRANCH, AccountRelation.SUPPLIER_OF, GROUP));
        accounts.given(OPENED)
                .when(new UnrelateAccounts(BRANCH, AccountRelation.SUPPLIER_OF, GROUP))
                .by(LI_NA)
                .expectNothing();
    }

    private static AccountPlaced placed(Optional<CustomerId> from, Optional<CustomerId> to) {
        return new AccountPlaced(BRANCH, from, to);
    }

    private static CustomerId customer(String name) {
        return new CustomerId(Identifier.named("test", name));
    }
}
