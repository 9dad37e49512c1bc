package io.throughline.contracts.staff;

/** What a target counts (L19). */
public enum Kpi {
    /** The value of the opportunities that were won (赢单金额). */
    WON_VALUE,
    /** Opportunities that were won (赢单数). */
    WON_COUNT,
    /** Accounts that were opened (新增客户数). */
    NEW_ACCOUNTS,
    /** Visits and appointments that took place (拜访数). */
    MEETINGS_HELD,
    /** Touches with customers that were written down (联系次数). */
    CONTACTS_MADE,
    /** Leads that became customers (线索转化数). */
    LEADS_CONVERTED
}
