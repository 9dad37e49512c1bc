package io.throughline.account;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why account-service says no. */
public enum AccountRefusal implements RefusalCode {
    /** There is no such account, or the caller may not see it. */
    ACCOUNT_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such account, or you may not see it."),
    /** The customer has an account already. */
    ACCOUNT_EXISTS(RefusalKind.TAKEN, "The customer has an account already; add to that one."),
    /** The account has a contact of that id. */
    CONTACT_EXISTS(
            RefusalKind.TAKEN, "The account has a contact with this id already; choose another id, or leave it out."),
    /** The customer has no contact of that id. */
    CONTACT_NOT_FOUND(
            RefusalKind.NOT_FOUND, "The customer has no contact with this id; add it to him, or leave it out."),
    /** There is no such customer, or the caller may not see him. */
    CUSTOMER_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such customer, or you may not see him."),
    /** There is no such customer to be a branch of. */
    PARENT_NOT_FOUND(RefusalKind.RULE, "There is no other customer with the id of the parent, or you may not see him."),
    /** Naming another owner is allocating. */
    ONLY_SUPERVISORS_ALLOCATE(
            RefusalKind.FORBIDDEN, "Only supervisors give an account to somebody else; leave the owner out."),
    /** Nobody within the caller's reach has this id. */
    OWNER_NOT_FOUND(RefusalKind.RULE, "Nobody within your reach has the id of the owner; see the list of staff."),
    /** The one who was chosen does not sell. */
    OWNER_NOT_IN_SALES(RefusalKind.RULE, "The owner is neither a customer manager nor a sales supervisor."),
    /** Nobody heads a department of this name. */
    DEPARTMENT_WITHOUT_HEAD(
            RefusalKind.RULE, "Nobody heads a department of this name; see the list of departments, or name its head."),
    /** The pool is another department's. */
    NOT_OF_THE_POOL(RefusalKind.RULE, "Only members of the pool's departments claim from it; ask one of them."),
    /** Whoever gave it back must leave it to others for a while. */
    PREVIOUS_OWNER_LOCKED(
            RefusalKind.RULE, "You had this account last; until the day that is named only others may claim it."),
    /** The account has just come into the pool. */
    NEW_IN_POOL(RefusalKind.RULE, "The account has just come into the pool; wait until the day that is named."),
    /** The quota of the day is used up. */
    CLAIMS_OF_DAY_USED(
            RefusalKind.LIMIT, "You have claimed as many accounts today as the rules allow; go on tomorrow."),
    /** He has as many as he may have. */
    NO_PLACE_FREE(
            RefusalKind.LIMIT,
            "You have as many claimed accounts as the rules allow; return one before you claim another."),
    /** There is no pool of this name. */
    POOL_NOT_FOUND(RefusalKind.RULE, "There is no pool of this name; see the rules of the pools."),
    /** An order or a service request is open. */
    CUSTOMER_HAS_OPEN_WORK(
            RefusalKind.RULE, "The customer has an open order or service request; finish it, or transfer the account."),
    /** The account lies in the recycle bin. */
    ACCOUNT_DELETED(RefusalKind.RULE, "The account lies in the recycle bin; restore it first."),
    /** Something is open for a customer who shall be deleted. */
    CUSTOMER_HAS_OPEN_MATTERS(
            RefusalKind.RULE, "Something is open for the customer; finish what the details name, or hand it on."),
    /** The account leads to another one. */
    ACCOUNT_MERGED(RefusalKind.RULE, "The account was merged into the one that the details name; use that one."),
    /** An account would be merged into itself. */
    MERGE_WITH_ITSELF(RefusalKind.RULE, "Both are the same account; name another one to merge."),
    /** An organisation and a person. */
    MERGE_OF_UNLIKE_KINDS(
            RefusalKind.RULE, "One is an organisation and the other a person; correct the kind of one of them first."),
    /** Others lead to the account that shall lead to another one, or be deleted. */
    MERGED_HAS_OTHERS(
            RefusalKind.RULE,
            "Others were merged into that account; part them first, or to merge it, have that one stand for both."),
    /** These two were not merged. */
    NOT_MERGED(RefusalKind.RULE, "The account that is named was never merged into this one."),
    /** Two pools have one name. */
    POOL_NAME_TWICE(RefusalKind.RULE, "Two pools have the same name; give each one of its own."),
    /** Some accounts would belong to no pool. */
    NO_POOL_FOR_ALL(RefusalKind.RULE, "The last pool must take every account; leave out its conditions, or add one."),
    /** Nobody knows this zone. */
    TIME_ZONE_UNKNOWN(RefusalKind.RULE, "There is no time zone of this name; use one like Asia/Shanghai."),
    /** A field of the profile is given and cleared, or is one that always has a value. */
    PROFILE_FIELD_CONTRADICTORY(
            RefusalKind.MALFORMED,
            "A field has a value or is cleared, not both; the name and the kind can only be given another value."),
    /** The house has no private persons as customers. */
    INDIVIDUALS_NOT_ALLOWED(
            RefusalKind.RULE,
            "Only organisations can be customers here; name the organisation, and the person as a contact."),
    /** What kind of party a customer is decides much; so not everybody changes it. */
    ONLY_SUPERVISORS_CHANGE_KINDS(
            RefusalKind.FORBIDDEN, "Only supervisors change what kind of party a customer is; leave the kind out."),
    /** There is no such status, or it is offered no more. */
    STATUS_NOT_OFFERED(RefusalKind.RULE, "There is no status with this code, or it is offered no more; see the rules."),
    /** Values do not fit their fields; the details say for each what would be right. */
    FIELD_VALUES_INVALID(RefusalKind.MALFORMED, "Some values do not fit their fields; the details say what would."),
    /** A field's choices or bounds contradict its kind. */
    CUSTOM_FIELD_CONTRADICTORY(
            RefusalKind.MALFORMED,
            "A field has choices exactly if its kind is CHOICE, bounds only if it is TEXT, NUMBER or MONEY, and the"
                    + " least not above the most."),
    /** A field that was ever there is left out. */
    CUSTOM_FIELD_GONE(RefusalKind.RULE, "Accounts may have values in this field; retire it instead of leaving it out."),
    /** A field that was ever there shall take other values. */
    CUSTOM_FIELD_KIND_CHANGED(
            RefusalKind.RULE,
            "Accounts may have values of the former kind in this field; add a field of another name."),
    /** A field of a contact is given and cleared. */
    CONTACT_FIELD_CONTRADICTORY(RefusalKind.MALFORMED, "A field has a value or is cleared, not both."),
    /** A contact would report to himself. */
    CONTACT_TREE_CYCLE(
            RefusalKind.RULE, "Nobody stands so to himself, or reports to somebody below him; change that one first."),
    /** There is no such other customer with an account. */
    TARGET_ACCOUNT_NOT_FOUND(
            RefusalKind.RULE, "There is no other customer with an account under this id, or you may not see him."),
    /** An account would be a branch of itself. */
    ACCOUNT_TREE_CYCLE(
            RefusalKind.RULE,
            "An account cannot be a branch of itself or of one of its branches; place that one first."),
    /** Somebody placed an account above this one elsewhere at the same moment. */
    HIERARCHY_MOVED_ON(RefusalKind.REVISION, "The hierarchy above was changed at this moment; look again, and repeat."),
    /** The account lies in a pool. */
    ACCOUNT_WITHOUT_OWNER(RefusalKind.RULE, "Nobody is responsible for the account; claim or transfer it first."),
    /** It is somebody else's. */
    NOT_HIS_ACCOUNT(RefusalKind.FORBIDDEN, "Only the account's owner and whoever stands above him decide this."),
    /** There is nothing to decide. */
    CHURN_NOT_WARNED(RefusalKind.RULE, "No warning of a loss stands; reopen what was decided, or let things be."),
    /** A deferral would be over at once. */
    DEFERRAL_OVER(RefusalKind.RULE, "A warning is deferred until a moment that is still to come."),
    /** A deferral would last too long. */
    DEFERRAL_TOO_LONG(
            RefusalKind.RULE, "The rules do not let a warning be deferred for that long; see the latest moment."),
    /** Nobody on the staff has this id. */
    STAFF_NOT_FOUND(RefusalKind.NOT_FOUND, "Nobody on the staff has this id."),
    /** Somebody on the staff has this id. */
    STAFF_EXISTS(RefusalKind.TAKEN, "Somebody on the staff has this id already; choose another id, or leave it out."),
    /** Somebody has this login. */
    LOGIN_TAKEN(RefusalKind.TAKEN, "Somebody on the staff has this login already; choose another."),
    /** Somebody has this code. */
    STAFF_CODE_TAKEN(RefusalKind.TAKEN, "Somebody on the staff has this code already; choose another number."),
    /** There is nobody to report to. */
    SUPERVISOR_NOT_FOUND(RefusalKind.RULE, "Nobody on the staff has the id of the supervisor; hire him first."),
    /** There is nobody to head the department. */
    HEAD_NOT_FOUND(RefusalKind.RULE, "Nobody who works here has the id of the head; hire him first."),
    /** The roles of the head do not let him do what heads do. */
    HEAD_UNFIT(RefusalKind.RULE, "The head of a department must be allowed to own accounts and to transfer them."),
    /** There is no agent to whom such a code belongs. */
    AGENT_NOT_FOUND(RefusalKind.RULE, "There is no agent whose codes begin like that; register the agent first."),
    /** All numbers of the agent were given away. */
    STAFF_CODES_EXHAUSTED(RefusalKind.RULE, "All codes of this agent were given away; register another agent for him."),
    /** He leaves, or has left. */
    STAFF_LEAVING(RefusalKind.RULE, "He leaves or has left; nothing of him is changed any more."),
    /** There is nobody to take what he answers for. */
    SUCCESSOR_MISSING(RefusalKind.RULE, "He reports to nobody; name a successor who takes what he answers for."),
    /** The successor cannot take it. */
    SUCCESSOR_NOT_FOUND(RefusalKind.RULE, "The successor must be somebody else who works here and does not leave."),
    /** The successor's roles do not allow him to answer for the same. */
    SUCCESSOR_UNFIT(
            RefusalKind.RULE,
            "The roles of the successor do not let him answer for what the leaver answers for; name another one."),
    /** There is no role of that name. */
    ROLE_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no role of that name; see the list of roles."),
    /** Somebody is still employed in the role. */
    ROLE_HELD(RefusalKind.RULE, "Somebody is employed in that role; give him another one first."),
    /** There is no permission of that name. */
    PERMISSION_UNKNOWN(RefusalKind.RULE, "There is no permission of one of these names; see the list of roles."),
    /** Nobody would be left who may manage staff and roles. */
    LAST_ADMINISTRATOR(
            RefusalKind.RULE,
            "Nobody would be left who may manage both staff and roles; let somebody else do that first."),
    /** Somebody would be above himself. */
    STAFF_TREE_CYCLE(RefusalKind.RULE, "Nobody can report to himself or to somebody below him; move that one first.");

    private final RefusalKind kind;
    private final String message;

    AccountRefusal(RefusalKind kind, String message) {
        this.kind = kind;
        this.message = message;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String message() {
        return message;
    }
}
