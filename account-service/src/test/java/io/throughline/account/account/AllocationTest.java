package io.throughline.account.account;

import static io.throughline.account.account.AccountTest.opened;
import static io.throughline.platform.test.TestStaff.ADMINISTRATOR;
import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.MARIA;
import static io.throughline.platform.test.TestStaff.MARKETING;
import static io.throughline.platform.test.TestStaff.SERVICE_AGENT;
import static io.throughline.platform.test.TestStaff.TREE;
import static io.throughline.platform.test.TestStaff.WANG_FANG;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.AccountCommand.AllocateAccount;
import io.throughline.account.account.AccountCommand.TransferAccount;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.account.AccountEvent.AccountAllocated;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.RecycleBinEvent.AccountDeleted;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.IdentityRefusal;
import io.throughline.platform.identity.RoleTable;
import io.throughline.platform.identity.StaffTree;
import io.throughline.platform.test.AggregateFixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A customer is allocated to a department: its head answers for him until he gives him on (A12). */
class AllocationTest {

    private static final CustomerId CUSTOMER = new CustomerId(Identifier.named("test", "customer"));
    private static final String SOUTH = "华南大区";
    private static final String DESK = "客服部";

    private final AggregateFixture<Account> accounts = AggregateFixture.of(
            Account.class,
            StaffTree.of(TREE.all(), RoleTable.DEFAULT, Map.of(SOUTH, MARIA.id(), DESK, SERVICE_AGENT.id())));

    @Test
    void goesToTheHeadOfADepartmentWhoeverAboveTheOwnerSaysIt() {
        accounts.given(opened(Optional.of(LI_NA.id())))
                .when(allocate(SOUTH))
                .by(WANG_FANG)
                .expectEvents(allocated(Optional.of(LI_NA.id())));
    }

    @Test
    void comesOutOfThePoolToo() {
        accounts.given(opened(Optional.empty()))
                .when(allocate(SOUTH))
                .by(ADMINISTRATOR)
                .expectEvents(allocated(Optional.empty()));
    }

    @Test
    void isGivenOnByTheHead() {
        accounts.given(opened(Optional.of(LI_NA.id())), allocated(Optional.of(LI_NA.id())))
                .when(new TransferAccount(CUSTOMER, Optional.of(JOHN.id()), "his region"))
                .by(MARIA)
                .expectEvents(new AccountTransferred(
                        CUSTOMER, Optional.of(MARIA.id()), Optional.of(JOHN.id()), "his region"));
    }

    @Test
    void recordsNothingWhenItsHeadHasItAlready() {
        accounts.given(opened(Optional.of(MARIA.id())))
                .when(allocate(SOUTH))
                .by(MARIA)
                .expectNothing();
    }

    @Test
    void refusesADepartmentThatNobodyHeads() {
        accounts.given(opened(Optional.of(LI_NA.id())))
                .when(allocate("华北大区"))
                .by(WANG_FANG)
                .expectRefusal(AccountRefusal.DEPARTMENT_WITHOUT_HEAD);
    }

    @Test
    void refusesAHeadWhoseRolesDoNotLetHimOwnAccountsAnyMore() {
        accounts.given(opened(Optional.of(LI_NA.id())))
                .when(allocate(DESK))
                .by(WANG_FANG)
                .expectRefusal(AccountRefusal.OWNER_NOT_IN_SALES);
    }

    @Test
    void letsNobodyAllocateWhoMayNotTransfer() {
        for (var caller : List.of(LI_NA, MARKETING, SERVICE_AGENT)) {
            accounts.given(opened(Optional.of(LI_NA.id())))
                    .when(allocate(SOUTH))
                    .by(caller)
                    .expectRefusal(IdentityRefusal.PERMISSION_MISSING);
        }
    }

    @Test
    void hidesWhatLiesOutsideTheCallersReach() {
        accounts.given(opened(Optional.of(JOHN.id())))
                .when(allocate(SOUTH))
                .by(WANG_FANG)
                .expectRefusal(AccountRefusal.ACCOUNT_NOT_FOUND);
    }

    @Test
    void leavesTheRecycleBinAlone() {
        accounts.given(opened(Optional.of(LI_NA.id())), new AccountDeleted(CUSTOMER, Optional.of(LI_NA.id()), "重复"))
                .when(allocate(SOUTH))
                .by(WANG_FANG)
                .expectRefusal(AccountRefusal.ACCOUNT_DELETED);
    }

    private static AllocateAccount allocate(String department) {
        return new AllocateAccount(CUSTOMER, department, "客户迁往广州");
    }

    private static AccountAllocated allocated(Optional<StaffId> from) {
        return new AccountAllocated(CUSTOMER, from, Optional.of(MARIA.id()), SOUTH, "客户迁往广州");
    }
}
