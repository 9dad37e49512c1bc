package io.throughline.contracts.lead;

/** Why a lead is nurtured no longer. */
public enum NurturingEnd {
    /** All steps of the plan were due (已完成). */
    COMPLETED,
    /** He answered (客户回复). */
    REPLIED,
    /** The lead was found worth pursuing (已合格). */
    QUALIFIED,
    /** The lead was rejected, withdrawn or converted (线索关闭). */
    CLOSED,
    /** Somebody stopped it (人工停止). */
    STOPPED
}
