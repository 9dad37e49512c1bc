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
    OPPORTUNITY_CLOSED(RefusalKind.RULE, "The opportunity was won or lost and stays so; open a new one."),
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
    NOTHING_TO_COMPARE(RefusalKind.MALFORMED, "Tell a name, an organisation, an e-mail address or a telephone number.");

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
