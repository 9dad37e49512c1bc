package io.throughline.query.board;

/** Where an item of a development plan stands. */
public enum PlanItemState {
    /** To be done (待办). */
    OPEN,
    /** Done (已完成). */
    DONE,
    /** Not to be done any more (已取消). */
    CANCELLED
}
