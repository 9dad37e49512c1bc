package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.ACCOUNT;

import io.throughline.contracts.account.MergeEvent;
import io.throughline.contracts.account.MergeEvent.AccountAbsorbed;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountParted;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.contracts.account.PoolEvent;
import io.throughline.contracts.account.PoolEvent.AccountClaimed;
import io.throughline.contracts.account.PoolEvent.AccountRecycled;
import io.throughline.contracts.account.PoolEvent.AccountReturned;
import io.throughline.contracts.account.ProfileField;
import io.throughline.contracts.account.RecycleBinEvent;
import io.throughline.contracts.account.RecycleBinEvent.AccountDeleted;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.contracts.account.RecycleReason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How it reads when accounts go into a pool and come out of it. */
final class OwnershipRendering {

    private OwnershipRendering() {}

    static Rendered pool(PoolEvent event) {
        return switch (event) {
            case AccountClaimed e ->
                Rendered.of(ACCOUNT, "Customer claimed from the public pool", "客户已从公海领取")
                        .saying(e.pool())
                        .about(Reference.STAFF, e.owner());
            case AccountRecycled e -> {
                var why = reason(e.reason());
                yield Rendered.of(ACCOUNT, "Customer recycled to the public pool: " + why.en(), "客户已被回收至公海：" + why.zh())
                        .saying(e.pool())
                        .about(Reference.STAFF, e.owner());
            }
            case AccountReturned e ->
                Rendered.of(ACCOUNT, "Customer given to the public pool", "客户已退回公海")
                        .saying(e.pool())
                        .saying(e.reason())
                        .about(Reference.STAFF, e.from());
        };
    }

    static Rendered bin(RecycleBinEvent event) {
        return switch (event) {
            case AccountDeleted e ->
                Rendered.of(ACCOUNT, "Customer moved to the recycle bin", "客户已移入回收站")
                        .saying(e.reason())
                        .about(Reference.STAFF, e.owner());
            case AccountRestored e ->
                Rendered.of(ACCOUNT, "Customer restored from the recycle bin", "客户已从回收站恢复")
                        .about(Reference.STAFF, e.owner());
        };
    }

    static Rendered merge(MergeEvent event) {
        return switch (event) {
            case AccountAbsorbed e ->
                Rendered.of(ACCOUNT, "Another account of this customer merged into this one", "已合并该客户的另一档案")
                        .saying(fields(e.taken(), e.takenFields()))
                        .about("customer", e.merged());
            case AccountParted e ->
                Rendered.of(ACCOUNT, "Merged account parted from this one", "已拆分先前合并的客户档案")
                        .saying(fields(e.kept(), e.keptFields()))
                        .about("customer", e.merged());
            case AccountMerged e ->
                Rendered.of(ACCOUNT, "Account merged into another one of the customer", "客户档案已并入另一档案")
                        .about("customer", e.into())
                        .about(Reference.STAFF, e.to());
            case AccountUnmerged e ->
                Rendered.of(ACCOUNT, "Account stands for itself again", "客户档案已恢复独立")
                        .about("customer", e.outOf())
                        .about(Reference.STAFF, e.to());
        };
    }

    private static Optional<String> fields(List<ProfileField> profile, List<String> own) {
        var all = Stream.concat(profile.stream().map(ProfileField::name), own.stream())
                .collect(Collectors.joining(", "));
        return Optional.of(all).filter(names -> !names.isEmpty());
    }

    private static Words reason(RecycleReason reason) {
        return switch (reason) {
            case NO_FOLLOW_UP -> new Words("nobody was in touch for too long", "长期未跟进");
            case NO_DEAL -> new Words("nothing was ordered for too long", "长期未成交");
        };
    }
}
