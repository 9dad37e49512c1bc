package io.throughline.lead;

import io.throughline.platform.message.RefusalCode;
import io.throughline.platform.message.RefusalKind;

/** Why lead-service says no. */
public enum LeadRefusal implements RefusalCode {
    /** There is no such lead, or the caller may not see it. */
    LEAD_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such lead, or you may not see it."),
    /** The lead was converted or rejected. */
    LEAD_CLOSED(RefusalKind.RULE, "The lead was converted or rejected and stays so; capture a new one."),
    /** Nobody is responsible for the lead yet. */
    LEAD_NOT_ASSIGNED(RefusalKind.RULE, "Nobody is responsible for the lead yet; a supervisor assigns it first."),
    /** Nobody has been in touch with the lead yet. */
    LEAD_NOT_CONTACTED(RefusalKind.RULE, "Nobody has been in touch yet; record a contact before judging the lead."),
    /** Nobody has found the lead worth pursuing yet. */
    LEAD_NOT_QUALIFIED(RefusalKind.RULE, "Only a qualified lead is converted; qualify it first."),
    /** The reason OTHER says nothing by itself. */
    REASON_NOT_EXPLAINED(RefusalKind.MALFORMED, "The reason OTHER needs an explanation; marketing learns from it."),
    /** There is no such opportunity, or the caller may not see it. */
    OPPORTUNITY_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such opportunity, or you may not see it."),
    /** The opportunity was won or lost. */
    OPPORTUNITY_CLOSED(RefusalKind.RULE, "The opportunity was won or lost; re-open it first, or open a new one."),
    /** Naming another owner is assigning. */
    ONLY_SUPERVISORS_ASSIGN(
            RefusalKind.FORBIDDEN, "Only supervisors make somebody else responsible; leave the owner out."),
    /** Nobody within the caller's reach has this id. */
    ASSIGNEE_NOT_FOUND(RefusalKind.RULE, "Nobody within your reach has the id of the assignee; see the list of staff."),
    /** The one who was chosen does not sell. */
    ASSIGNEE_NOT_IN_SALES(RefusalKind.RULE, "The assignee is neither a customer manager nor a sales supervisor."),
    /** There is no such customer, or the caller may not see him. */
    CUSTOMER_NOT_FOUND(RefusalKind.NOT_FOUND, "There is no such customer, or you may not see him."),
    /** The lead is about a customer with an account, who cannot turn out to be another. */
    LEAD_OF_ANOTHER_CUSTOMER(
            RefusalKind.RULE, "The lead is about another customer, who has an account; convert it without joining."),
    /** The customer to join has no account that the lead could be joined to. */
    CUSTOMER_WITHOUT_ACCOUNT(
            RefusalKind.RULE,
            "The customer has no account to join; convert one of his own leads, or open one for him."),
    /** Money that would be owed the other way round. */
    VALUE_NEGATIVE(RefusalKind.MALFORMED, "The value must not be negative."),
    /** A comparison needs something to compare. */
    NOTHING_TO_COMPARE(RefusalKind.MALFORMED, "Tell a name, an organisation, an e-mail address or a telephone number."),
    /** The opportunity's sales method has no such step. */
    STAGE_UNKNOWN(RefusalKind.RULE, "The sales method that this opportunity follows has no such step; see its steps."),
    /** Something must be there before the opportunity leaves a step; the details say what, and which step. */
    STAGE_REQUIREMENT_UNMET(
            RefusalKind.RULE, "A step on the way asks for something that is not there yet; the details say what."),
    /** The rules have no such sales method. */
    METHOD_UNKNOWN(RefusalKind.RULE, "There is no such sales method; see the sales methods."),
    /** The other method lacks the present step. */
    STAGE_NOT_IN_METHOD(
            RefusalKind.RULE, "The other method does not have the present step; name the one where it goes on."),
    /** The house's list has no such reason. */
    LOSS_REASON_UNKNOWN(RefusalKind.RULE, "There is no such reason; see the list of reasons for a loss."),
    /** The one who got the deal was never named as a competitor. */
    COMPETITOR_NOT_RECORDED(RefusalKind.RULE, "Nobody of this name competes for the opportunity; record him first."),
    /** The plan has no such item. */
    PLAN_ITEM_NOT_FOUND(RefusalKind.NOT_FOUND, "The development plan has no such item."),
    /** The id is that of another item of the plan. */
    PLAN_ITEM_TAKEN(RefusalKind.TAKEN, "The development plan has another item with this id."),
    /** The item was done or cancelled. */
    PLAN_ITEM_ENDED(RefusalKind.RULE, "The item was done or cancelled; re-open it first."),
    /** The staff has nobody with this id. */
    TEAM_MEMBER_NOT_FOUND(
            RefusalKind.RULE, "Nobody on the staff has the id of the team member; see the list of staff."),
    /** The rules have no such territory. */
    TERRITORY_UNKNOWN(RefusalKind.RULE, "There is no such territory; see the territories."),
    /** The same product on two lines. */
    PRODUCT_TWICE(RefusalKind.MALFORMED, "A product is named once; add the quantities up."),
    /** An opportunity holds so much and no more. */
    OPPORTUNITY_FULL(
            RefusalKind.LIMIT, "An opportunity has at most 200 plan items, 50 competitors and 50 team members."),
    /** Two parts of the rules have the same id. */
    RULE_TWICE(RefusalKind.MALFORMED, "Every method, step, reason and territory has an id of its own."),
    /** What is committed would be likelier lost than what is only the best case. */
    FORECAST_BOUNDS_CROSSED(
            RefusalKind.MALFORMED,
            "The probability from which deals are committed is not below that of the best case."),
    /** Losses for which nothing closer is said would have no place. */
    LOSS_REASON_OTHER_MISSING(RefusalKind.MALFORMED, "The reason OTHER is always among the reasons."),
    /** By the rules it is too likely that this is somebody known. */
    LEAD_LIKELY_DUPLICATE(
            RefusalKind.TAKEN, "He is very likely known already; look at FindDuplicates, and work on what is there."),
    /** The lead is neither rejected nor withdrawn. */
    LEAD_NOT_CLOSED(RefusalKind.RULE, "Only a rejected or withdrawn lead is reopened; this one is open or converted."),
    /** A customer with an account came of it. */
    LEAD_CONVERTED(RefusalKind.RULE, "The lead was converted and stays so; work on the customer's account."),
    /** Somebody is responsible already. */
    LEAD_OWNED(RefusalKind.RULE, "Somebody is responsible already; a supervisor assigns it to somebody else by hand."),
    /** None of the rules says who gets the lead. */
    NO_RULE_FITS(
            RefusalKind.RULE, "No rule of distribution fits, or nobody is there whom it names; assign it by hand."),
    /** Nobody may take it: it is not in the pool. */
    LEAD_NOT_IN_POOL(RefusalKind.RULE, "The lead is not in the public pool; somebody may have claimed it before you."),
    /** Whoever lost it to the pool must leave it to others for a while. */
    LEAD_LOCKED(RefusalKind.RULE, "You had this lead before; leave it to others until the lock of the rules is over."),
    /** Today's claims are used up. */
    LEAD_CLAIM_LIMIT(RefusalKind.LIMIT, "You have claimed as many leads today as the rules allow; go on tomorrow."),
    /** There is no plan of that name. */
    NURTURING_PLAN_NOT_FOUND(RefusalKind.RULE, "There is no plan of that code; see the rules of nurturing."),
    /** One plan at a time. */
    NURTURED_ALREADY(RefusalKind.RULE, "The lead is nurtured by another plan; stop that one first."),
    /** The visitor is somebody else. */
    VISITOR_OF_ANOTHER_LEAD(RefusalKind.RULE, "The visitor is known as the person of another lead."),
    /** Codes tell rules apart. */
    RULE_CODE_TWICE(RefusalKind.MALFORMED, "Two rules, plans or ratings have the same code; each needs its own."),
    /** There were never rules of that version. */
    RULE_VERSION_NOT_FOUND(RefusalKind.NOT_FOUND, "There are no rules of that version; 0 are the built-in ones.");

    private final RefusalKind kind;
    private final String message;

    LeadRefusal(RefusalKind kind, String message) {
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
