package io.throughline.query.timeline;

import static io.throughline.query.timeline.TimelineKind.ACCOUNT;

import io.throughline.contracts.account.PoolEvent;
import io.throughline.contracts.account.PoolEvent.AccountClaimed;
import io.throughline.contracts.account.PoolEvent.AccountRecycled;
import io.throughline.contracts.account.PoolEvent.AccountReturned;
import io.throughline.contracts.account.RecycleBinEvent;
import io.throughline.contracts.account.RecycleBinEvent.AccountDeleted;
import io.throughline.contracts.account.RecycleBinEvent.AccountRestored;
import io.throughline.contracts.account.RecycleReason;

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

    private static Words reason(RecycleReason reason) {
        return switch (reason) {
            case NO_FOLLOW_UP -> new Words("nobody was in touch for too long", "长期未跟进");
            case NO_DEAL -> new Words("nothing was ordered for too long", "长期未成交");
        };
    }
}
