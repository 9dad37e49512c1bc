package io.throughline.account.care;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.ChargeRefusal;
import io.throughline.account.account.Contacts;
import io.throughline.account.care.CareCommand.ArrangeCare;
import io.throughline.account.care.CareCommand.GiveCare;
import io.throughline.account.care.CareCommand.HandOverCare;
import io.throughline.account.care.CareCommand.ResumeCare;
import io.throughline.account.care.CareCommand.SkipCare;
import io.throughline.account.care.CareCommand.StopCare;
import io.throughline.account.care.CareUpkeep.SuggestCare;
import io.throughline.account.charge.Charge;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.CareEvent.CareArranged;
import io.throughline.contracts.account.CareEvent.CareDue;
import io.throughline.contracts.account.CareEvent.CareGiven;
import io.throughline.contracts.account.CareEvent.CareHandedOver;
import io.throughline.contracts.account.CareEvent.CareResumed;
import io.throughline.contracts.account.CareEvent.CareSkipped;
import io.throughline.contracts.account.CareEvent.CareStopped;
import io.throughline.contracts.account.CareId;
import io.throughline.contracts.account.CareOccasion;
import io.throughline.contracts.account.CareRules;
import io.throughline.contracts.account.Festival;
import io.throughline.contracts.account.YearlyDay;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.identity.StaffDirectory;
import io.throughline.platform.log.Claim;
import io.throughline.platform.message.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A yearly occasion to think of a customer or of one of his people. Once a year, some days before, the one in charge gets a
 * suggestion; he follows it or passes it over, and what he leaves lying goes with the next year's. The customer may stop it
 * and want it again. Each person has each occasion once, so nobody is congratulated twice (A17).
 */
@Aggregate
class Care {

    @AggregateIdentifier
    private CareId id;

    private Charge charge;
    private CareArranged arranged;
    private @Nullable Instant next;
    private boolean due;
    private boolean stopped;

    @SuppressWarnings("NullAway.Init") // the event that it begins with assigns the rest
    Care() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(
            ArrangeCare command,
            Caller caller,
            CustomerDirectory customers,
            StaffDirectory staff,
            Contacts contacts,
            CurrentCareRules rules) {
        var taken = Charge.taken(command.customerId(), command.owner(), caller, customers, staff);
        Charge.mustBeHis(taken.customerId(), command.contactId().stream().toList(), contacts);
        var now = rules.now();
        boolean festival = command.occasion() == CareOccasion.FESTIVAL;
        refuse(festival == command.festival().isEmpty(), ChargeRefusal.FESTIVAL_UNKNOWN);
        refuse(festival == command.day().isPresent(), ChargeRefusal.DAY_UNKNOWN);
        var day = day(command.festival(), command.day(), now.rules())
                .orElseThrow(() -> new Refusal(ChargeRefusal.FESTIVAL_UNKNOWN));
        refuse(!day.exists(), ChargeRefusal.DAY_UNKNOWN);
        Claim.take("care", key(taken.customerId(), command), command.careId().toString(), ChargeRefusal.CARE_EXISTS)
                .stage();
        apply(new CareArranged(
                command.careId(),
                taken.customerId(),
                taken.owner(),
                command.contactId(),
                command.occasion(),
                command.festival(),
                command.day(),
                command.title(),
                command.zone(),
                YearlyDays.next(day, command.zone().zone(), now.rules().leadDays(), caller.received()),
                now.version()));
    }

    @CommandHandler
    void handle(SuggestCare command, Caller caller, CustomerDirectory customers, CurrentCareRules rules) {
        if (stopped || next == null || caller.received().isBefore(next)) return;
        if (charge.isDeleted(customers)) return;
        var now = rules.now();
        apply(new CareDue(
                id,
                customer(customers),
                next,
                next(now.rules(), caller.received()),
                suggestion(now.rules()),
                now.version()));
    }

    @CommandHandler
    void handle(GiveCare command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        refuse(!due, ChargeRefusal.CARE_NOT_DUE);
        apply(new CareGiven(id, customer(customers), command.note(), Optional.ofNullable(next)));
    }

    @CommandHandler
    void handle(SkipCare command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        refuse(!due, ChargeRefusal.CARE_NOT_DUE);
        apply(new CareSkipped(id, customer(customers), command.reason(), Optional.ofNullable(next)));
    }

    @CommandHandler
    void handle(StopCare command, Caller caller, CustomerDirectory customers) {
        mustBeSeen(command, caller, customers);
        if (!stopped) apply(new CareStopped(id, customer(customers), command.reason()));
    }

    @CommandHandler
    void handle(ResumeCare command, Caller caller, CustomerDirectory customers, CurrentCareRules rules) {
        mustBeSeen(command, caller, customers);
        if (!stopped) return;
        var now = rules.now();
        var moment =
                next(now.rules(), caller.received()).orElseThrow(() -> new Refusal(ChargeRefusal.FESTIVAL_UNKNOWN));
        apply(new CareResumed(id, customer(customers), command.reason(), moment, now.version()));
    }

    @CommandHandler
    void handle(HandOverCare command, Caller caller, CustomerDirectory customers, StaffDirectory staff) {
        mustBeSeen(command, caller, customers);
        Charge.mustFit(command.to(), caller, staff);
        if (command.to().equals(charge.owner())) return;
        apply(new CareHandedOver(id, customer(customers), charge.owner(), command.to()));
    }

    @EventSourcingHandler
    void on(CareArranged event) {
        id = event.careId();
        charge = new Charge(event.customerId(), event.owner());
        arranged = event;
        next = event.next();
    }

    @EventSourcingHandler
    void on(CareDue event) {
        due = true;
        next = event.next().orElse(null);
    }

    @EventSourcingHandler
    void on(CareGiven event) {
        due = false;
    }

    @EventSourcingHandler
    void on(CareSkipped event) {
        due = false;
    }

    @EventSourcingHandler
    void on(CareStopped event) {
        stopped = true;
        due = false;
    }

    @EventSourcingHandler
    void on(CareResumed event) {
        stopped = false;
        next = event.next();
    }

    @EventSourcingHandler
    void on(CareHandedOver event) {
        charge = charge.to(event.to());
    }

    private static String key(CustomerId customer, ArrangeCare command) {
        var person = command.contactId().map(Object::toString).orElseGet(customer::toString);
        return person
                + '/'
                + command.occasion()
                + command.festival().map(name -> '/' + name).orElse("");
    }

    private static Optional<YearlyDay> day(Optional<String> festival, Optional<YearlyDay> own, CareRules rules) {
        return festival.isPresent() ? festival.flatMap(rules::festival).map(Festival::day) : own;
    }

    /** Empty when the rules know the festival no more, or the day was erased. */
    private Optional<Instant> next(CareRules rules, Instant after) {
        return day(arranged.festival(), arranged.day(), rules)
                .map(day -> YearlyDays.next(day, arranged.zone().zone(), rules.leadDays(), after));
    }

    private String suggestion(CareRules rules) {
        return switch (arranged.occasion()) {
            case BIRTHDAY -> rules.birthday();
            case ANNIVERSARY -> rules.anniversary();
            case FESTIVAL ->
                arranged.festival()
                        .flatMap(rules::festival)
                        .map(Festival::suggestion)
                        .orElseGet(rules::anniversary);
        };
    }

    private void mustBeSeen(CareCommand command, Caller caller, CustomerDirectory customers) {
        charge.mustBeSeen(caller, customers, command.notFound());
    }

    private CustomerId customer(CustomerDirectory customers) {
        return charge.customer(customers);
    }
}
