package io.throughline.contracts.desk;

/** What a suspended request waits for; only these stop the clock (features §4). */
public enum WaitingFor {
    /** Information from the customer (等待客户信息). */
    USER_INFO,
    /** The solution of an underlying problem (等待问题解决). */
    PROBLEM,
    /** A supplier (等待供应商). */
    VENDOR,
    /** Evidence (等待证据). */
    EVIDENCE
}
