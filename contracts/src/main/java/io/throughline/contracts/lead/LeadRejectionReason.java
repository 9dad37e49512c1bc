package io.throughline.contracts.lead;

/** Why a lead was rejected (U13). */
public enum LeadRejectionReason {
    /** Nobody could be reached (无法联系). */
    UNREACHABLE,
    /** No such person, wrong number or address (信息无效). */
    INVALID_DATA,
    /** Not interested (无意向). */
    NOT_INTERESTED,
    /** No budget (无预算). */
    NO_BUDGET,
    /** We do not offer what he needs (需求不符). */
    NO_FIT,
    /** Bought elsewhere (已选竞争对手). */
    BOUGHT_ELSEWHERE,
    /** Already known under another lead or account (重复). */
    DUPLICATE,
    /** Something else, said in the explanation (其他). */
    OTHER
}
