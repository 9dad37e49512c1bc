package io.throughline.account.account;

import io.throughline.account.account.AccountCommand.MergeAccounts;
import io.throughline.account.account.MergeStep.LeaveAccount;
import io.throughline.account.account.MergeStep.PartAccount;
import io.throughline.contracts.account.MergeEvent;
import io.throughline.contracts.account.MergeEvent.AccountAbsorbed;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountParted;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was merged is parted, and what was parted merged again; both are told by the account that stands for both. */
@Component
final class MergeCompensations implements Compensations<MergeEvent> {

    @Override
    public Class<MergeEvent> family() {
        return MergeEvent.class;
    }

    @Override
    public Compensation of(MergeEvent event) {
        return switch (event) {
            case AccountAbsorbed e ->
                Compensation.touching("merge " + e.merged())
                        .byAll(
                                before -> List.of(
                                        new PartAccount(e.customerId(), e.merged()),
                                        new LeaveAccount(e.merged(), e.customerId())),
                                UndoRefusal.NO_WAY_BACK);
            case AccountParted e ->
                Compensation.touching("merge " + e.merged())
                        .by(new MergeAccounts(e.customerId(), e.merged(), Set.of(), Set.of()));
            case AccountMerged unused -> Compensation.touching("owner").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
            case AccountUnmerged unused -> Compensation.touching("owner").not(UndoRefusal.FOLLOWS_FROM_ANOTHER);
        };
    }
}
