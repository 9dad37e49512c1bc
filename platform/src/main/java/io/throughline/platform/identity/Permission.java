package io.throughline.platform.identity;

import static io.throughline.contracts.staff.Role.ADMINISTRATOR;
import static io.throughline.contracts.staff.Role.AUDITOR;
import static io.throughline.contracts.staff.Role.CUSTOMER_MANAGER;
import static io.throughline.contracts.staff.Role.EXECUTIVE;
import static io.throughline.contracts.staff.Role.MARKETING;
import static io.throughline.contracts.staff.Role.SALES_SUPERVISOR;
import static io.throughline.contracts.staff.Role.SERVICE_AGENT;
import static io.throughline.contracts.staff.Role.SERVICE_SUPERVISOR;

import io.throughline.contracts.staff.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One thing that somebody may be allowed to do, and the roles that may unless the house has defined them otherwise (P1,
 * P8). What somebody may now is told by {@link StaffDirectory#permissionsOf}. A name is stored in definitions of roles, so
 * it is never given another meaning.
 */
public enum Permission {
    /** Ask for customers, timelines and everything that is shown of them. */
    READ_CUSTOMERS(
            ADMINISTRATOR,
            EXECUTIVE,
            SALES_SUPERVISOR,
            CUSTOMER_MANAGER,
            SERVICE_SUPERVISOR,
            SERVICE_AGENT,
            MARKETING,
            AUDITOR),
    /** Ask for the catalogue and the staff tree. */
    READ_CATALOGUE(
            ADMINISTRATOR,
            EXECUTIVE,
            SALES_SUPERVISOR,
            CUSTOMER_MANAGER,
            SERVICE_SUPERVISOR,
            SERVICE_AGENT,
            MARKETING,
            AUDITOR),
    /** Ask for campaigns and their lists. */
    READ_CAMPAIGNS(ADMINISTRATOR, EXECUTIVE, MARKETING, SALES_SUPERVISOR, AUDITOR),
    /** Capture leads. */
    CAPTURE_LEADS(ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER, MARKETING, SERVICE_AGENT, SERVICE_SUPERVISOR),
    /** Make somebody responsible for a lead or an opportunity: only supervisors (L9, 003:133). */
    ASSIGN_SALES_WORK(ADMINISTRATOR, SALES_SUPERVISOR),
    /** Be responsible for customers, leads and opportunities (A5, L9). */
    OWN_CUSTOMERS(SALES_SUPERVISOR, CUSTOMER_MANAGER),
    /** Contact, qualify, reject and convert leads; work on opportunities. */
    WORK_ON_SALES(ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER),
    /** Open accounts and add contacts. */
    MANAGE_ACCOUNTS(ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER),
    /** Give an account another owner (A5, A12). */
    TRANSFER_ACCOUNTS(ADMINISTRATOR, SALES_SUPERVISOR),
    /** See what lies in the pools; who may own customers takes accounts out of them for himself. */
    CLAIM_ACCOUNTS(ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER),
    /** Write down touches with customers (A24). */
    RECORD_INTERACTIONS(
            ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER, SERVICE_SUPERVISOR, SERVICE_AGENT, MARKETING),
    /** Check the visits of those below (L18). */
    CHECK_VISITS(ADMINISTRATOR, SALES_SUPERVISOR, SERVICE_SUPERVISOR),
    /** Decide about the expense claims of those below (A31). */
    APPROVE_EXPENSES(ADMINISTRATOR, SALES_SUPERVISOR, SERVICE_SUPERVISOR),
    /** Note that expense claims were paid (A31). */
    PAY_EXPENSES(ADMINISTRATOR),
    /** Hire and move staff, say who has which roles (P5). */
    MANAGE_STAFF(ADMINISTRATOR),
    /** Change the rules by which the house decides (features 1.13-4). */
    MANAGE_RULES(ADMINISTRATOR),
    /** Define what roles allow (P8). */
    MANAGE_ROLES(ADMINISTRATOR),
    /** Act in the place of whoever is responsible, and decide on what he himself handed in. */
    ACT_FOR_ANYBODY(ADMINISTRATOR),
    /** Add products (O16). */
    MANAGE_CATALOGUE(ADMINISTRATOR),
    /** Issue quotes, submit orders. */
    SELL(ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER),
    /** Approve and reject orders (O9). */
    APPROVE_ORDERS(ADMINISTRATOR, SALES_SUPERVISOR),
    /** Register customers for trials, and extend the trials of one's own as far as the rules go (A25). */
    REGISTER_TRIALS(ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER, MARKETING),
    /** Open and reject trials, and extend them freely (A25, P6). */
    APPROVE_TRIALS(ADMINISTRATOR),
    /** Set targets for those below (L19). */
    SET_TARGETS(ADMINISTRATOR, SALES_SUPERVISOR, SERVICE_SUPERVISOR),
    /** Say what the house's appraisal asks of oneself, or of who is above (L19). */
    APPRAISE_TARGETS(ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER, SERVICE_SUPERVISOR, SERVICE_AGENT, MARKETING),
    /** Agree to commissions of those below (L22). */
    APPROVE_COMMISSIONS(ADMINISTRATOR, SALES_SUPERVISOR),
    /** Say that commissions were paid out (L22). */
    PAY_COMMISSIONS(ADMINISTRATOR),
    /** Record payments. */
    RECORD_PAYMENTS(ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER),
    /** Create service requests (S2). */
    CREATE_SERVICE_REQUESTS(ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER, SERVICE_SUPERVISOR, SERVICE_AGENT),
    /** Make somebody responsible for a service request (S2). */
    ASSIGN_SERVICE_REQUESTS(ADMINISTRATOR, SALES_SUPERVISOR, SERVICE_SUPERVISOR),
    /** Handle service requests: the assignee only, or his supervisor. */
    HANDLE_SERVICE_REQUESTS(ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER, SERVICE_SUPERVISOR, SERVICE_AGENT),
    /** Plan campaigns and fill their lists (M1, M2). */
    RUN_CAMPAIGNS(ADMINISTRATOR, MARKETING),
    /** Record consent and its withdrawal: whoever the customer tells it (M17). */
    RECORD_CONSENT(ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER, SERVICE_SUPERVISOR, SERVICE_AGENT, MARKETING),
    /** Send material to one customer: every department, each under the same guard (M18, U8). */
    SEND_MATERIAL(ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER, SERVICE_SUPERVISOR, SERVICE_AGENT, MARKETING),
    /** Record what somebody else did, at another time: imports and late entries in other names. */
    IMPORT(ADMINISTRATOR),
    /** Start operations over many records, and take commands back; the commands themselves require more. */
    START_OPERATIONS(ADMINISTRATOR, SALES_SUPERVISOR, CUSTOMER_MANAGER, SERVICE_SUPERVISOR, SERVICE_AGENT, MARKETING),
    /** See projections, dead letters and the health of the parts. */
    OPERATE(ADMINISTRATOR, AUDITOR),
    /** Have dead letters tried again, and read models rebuilt. */
    REPAIR(ADMINISTRATOR);

    private static final Map<String, Permission> NAMED =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Permission::name, Function.identity()));

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** The built-in roles that have it by default. */
    public Set<Role> roles() {
        return roles;
    }

    /** The permission of this name; empty when there is none. */
    public static Optional<Permission> named(String name) {
        return Optional.ofNullable(NAMED.get(name));
    }
}
