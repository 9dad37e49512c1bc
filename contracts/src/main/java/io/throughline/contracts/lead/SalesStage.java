package io.throughline.contracts.lead;

/** The eight steps of the sales method (L13), in their order. */
public enum SalesStage {
    /** Find the prospect (寻找准客户). */
    PROSPECTING,
    /** Appoint and visit (约见拜访). */
    ENGAGING,
    /** Build trust (建立信任). */
    TRUST,
    /** Find out the need (挖掘需求). */
    NEEDS,
    /** Work out the solution (研究方案). */
    SOLUTION,
    /** Propose (提出方案). */
    PROPOSAL,
    /** Sign and commit (签约承诺). */
    COMMITMENT,
    /** The customer is content (客户满意). */
    SATISFACTION
}
