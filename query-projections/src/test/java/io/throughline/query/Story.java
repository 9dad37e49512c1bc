package io.throughline.query;

import io.throughline.contracts.Channel;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.EmailAddress;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AccountEvent.AccountTransferred;
import io.throughline.contracts.account.AccountKind;
import io.throughline.contracts.account.Direction;
import io.throughline.contracts.account.InteractionEvent.InteractionRecorded;
import io.throughline.contracts.account.InteractionId;
import io.throughline.contracts.account.InteractionKind;
import io.throughline.contracts.desk.Priority;
import io.throughline.contracts.desk.RequestKind;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestCreated;
import io.throughline.contracts.desk.ServiceRequestEvent.ServiceRequestSuspended;
import io.throughline.contracts.desk.ServiceRequestId;
import io.throughline.contracts.desk.WaitingFor;
import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.contracts.lead.LeadEvent.LeadCaptured;
import io.throughline.contracts.lead.LeadEvent.LeadConverted;
import io.throughline.contracts.lead.LeadId;
import io.throughline.contracts.lead.LeadSource;
import io.throughline.contracts.staff.StaffId;
import java.util.Map;
import java.util.Optional;

/** Events for tests, with what does not matter filled in. */
public final class Story {

    private Story() {}

    /** The customer of that name. */
    public static CustomerId customer(String name) {
        return new CustomerId(Identifier.named("customer", name));
    }

    /** The lead of that name. */
    public static LeadId lead(String name) {
        return new LeadId(Identifier.named("lead", name));
    }

    /** The service request of that number. */
    public static ServiceRequestId request(String number) {
        return new ServiceRequestId(Identifier.named("request", number));
    }

    /** A lead of that name, about the customer of that name. */
    public static LeadCaptured captured(String name) {
        return new LeadCaptured(
                lead(name),
                customer(name),
                new PersonName(name),
                Optional.of(name + " Ltd"),
                Optional.of(new EmailAddress("someone@example.com")),
                Optional.empty(),
                LeadSource.WEB_FORM,
                Optional.of("a boat"),
                Optional.empty(),
                Optional.of("L-" + name),
                Map.of("country", "China"));
    }

    /** A lead about the customer of that name goes to this member of the staff. */
    public static LeadAssigned assigned(String name, StaffId assignee) {
        return new LeadAssigned(lead(name), customer(name), assignee, Optional.empty());
    }

    /** The lead becomes that customer. */
    public static LeadConverted converted(String lead, String customer, StaffId owner) {
        return new LeadConverted(
                lead(lead),
                customer(customer),
                customer(lead),
                new PersonName(customer),
                true,
                new PersonName(lead),
                Optional.empty(),
                Optional.empty(),
                owner,
                Optional.empty());
    }

    /** The account of the customer of that name. */
    public static AccountOpened opened(String name, Optional<StaffId> owner) {
        return new AccountOpened(
                customer(name),
                AccountKind.ORGANISATION,
                new PersonName(name),
                Optional.of("finance"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                owner,
                Optional.empty(),
                Optional.empty(),
                Optional.of("A-" + name),
                Map.of());
    }

    /** He goes from one owner to another. */
    public static AccountTransferred transferred(String name, Optional<StaffId> from, Optional<StaffId> to) {
        return new AccountTransferred(customer(name), from, to, "reorganised");
    }

    /** Something he said. */
    public static InteractionRecorded remark(String name, String text) {
        return new InteractionRecorded(
                new InteractionId(Identifier.named("interaction", name + text)),
                customer(name),
                Optional.empty(),
                InteractionKind.REMARK,
                Channel.WEB,
                Direction.INBOUND,
                Optional.empty(),
                text,
                Optional.empty(),
                Optional.empty());
    }

    /** A complaint of that number. */
    public static ServiceRequestCreated complaint(String name, String number) {
        return new ServiceRequestCreated(
                request(number),
                customer(name),
                RequestKind.COMPLAINT,
                Priority.HIGH,
                Channel.PHONE,
                "printer broken",
                Optional.empty(),
                Optional.empty(),
                Optional.of(number),
                Map.of());
    }

    /** The request waits for the customer. */
    public static ServiceRequestSuspended awaitingUser(String name, String number) {
        return new ServiceRequestSuspended(request(number), customer(name), WaitingFor.USER_INFO, Optional.empty());
    }
}
