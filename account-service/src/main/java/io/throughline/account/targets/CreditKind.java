package io.throughline.account.targets;

import io.throughline.contracts.staff.Kpi;

/** What somebody can be credited with. */
enum CreditKind {
    DEAL,
    ACCOUNT,
    MEETING,
    CONTACT,
    LEAD;

    /** What a target of that kind counts. */
    static CreditKind of(Kpi kpi) {
        return switch (kpi) {
            case WON_VALUE, WON_COUNT -> DEAL;
            case NEW_ACCOUNTS -> ACCOUNT;
            case MEETINGS_HELD -> MEETING;
            case CONTACTS_MADE -> CONTACT;
            case LEADS_CONVERTED -> LEAD;
        };
    }
}
