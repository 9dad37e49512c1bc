package io.throughline.query.related;

/** Where something that was taken on stands; which of these there are depends on its kind. */
public enum RelatedState {
    /** Still to be done (进行中). */
    OPEN(true),
    /** Done as was promised (已兑现). */
    KEPT(false),
    /** Not done in time (未兑现). */
    BROKEN(false),
    /** Taken back (已撤回). */
    WITHDRAWN(false),
    /** Begun (已出发). */
    STARTED(true),
    /** Took place (已完成). */
    DONE(false),
    /** Did not take place, and nobody said so before (已错过). */
    MISSED(false),
    /** Does not take place (已取消). */
    CANCELLED(false),
    /** Its time is still to come (未到期). */
    SCHEDULED(true),
    /** Agreed to; something is still to be done (已批准). */
    APPROVED(true),
    /** Not agreed to (已驳回). */
    REJECTED(false),
    /** Paid out (已支付). */
    PAID(false);

    private final boolean open;

    RelatedState(boolean open) {
        this.open = open;
    }

    /** Whether there is still something to do. */
    public boolean isOpen() {
        return open;
    }
}
