package io.throughline.query.pipeline;

/** By what opportunities are counted. */
public enum OpportunityTrait {
    /** Who is responsible (负责人). */
    OWNER,
    /** The step of the method (阶段). */
    STAGE,
    /** How surely it is counted on (预测类别). */
    CATEGORY,
    /** The territory (销售区域). */
    TERRITORY,
    /** The way it is worked (销售渠道). */
    CHANNEL,
    /** What a loss counts as (输单原因). */
    LOSS_REASON,
    /** The competitor who got the deal (赢单竞争对手). */
    WON_BY,
    /** The month in which it will probably be decided (预计成交月份). */
    CLOSE_MONTH
}
