package io.throughline.contracts.staff;

/** What a member of the staff is employed to do (P1, P2); what a role may do is the platform's table of permissions. */
public enum Role {
    /** Keeps the system running; manages staff, roles and imports (系统管理员). */
    ADMINISTRATOR,
    /** Reviews everything, changes nothing of the daily work (高层管理者). */
    EXECUTIVE,
    /** Leads customer managers; assigns leads, opportunities and service requests (销售主管). */
    SALES_SUPERVISOR,
    /** Looks after his own customers (客户经理). */
    CUSTOMER_MANAGER,
    /** Leads the service desk (客服主管). */
    SERVICE_SUPERVISOR,
    /** Handles service requests (客服人员). */
    SERVICE_AGENT,
    /** Plans and runs campaigns (市场人员). */
    MARKETING,
    /** Reads all, changes nothing (审计员). */
    AUDITOR
}
