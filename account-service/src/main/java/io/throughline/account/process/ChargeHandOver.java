package io.throughline.account.process;

import io.throughline.account.appointment.AppointmentCommand.HandOverAppointment;
import io.throughline.account.care.CareCommand.HandOverCare;
import io.throughline.account.charge.OpenCharge;
import io.throughline.account.charge.OpenMatters;
import io.throughline.account.promise.PromiseCommand.HandOverPromise;
import io.throughline.account.reservation.ReservationCommand.HandOverReservation;
import io.throughline.account.visit.VisitCommand.HandOverVisit;
import io.throughline.contracts.CustomerEvent;
import io.throughline.contracts.account.AccountEvent.AccountOpened;
import io.throughline.contracts.account.AppointmentId;
import io.throughline.contracts.account.CareId;
import io.throughline.contracts.account.OwnerChanged;
import io.throughline.contracts.account.PromiseId;
import io.throughline.contracts.account.ReservationId;
import io.throughline.contracts.account.VisitId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.history.CustomerHistory;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessCommands;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * An account got another owner: whatever a former owner has still to do for the customer passes to the new one (U14). While
 * the account lies in a pool it stays where it is; whoever takes the account takes it over too. What others have taken on,
 * such as the service desk, stays theirs.
 */
@Component
@ProcessingGroup(ChargeHandOver.NAME)
class ChargeHandOver {

    static final String NAME = "account.hand-over";

    private static final Set<Class<? extends CustomerEvent>> KINDS = Stream.concat(
                    Stream.of(AccountOpened.class, OwnerChanged.class), OpenCharge.FAMILIES.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final ProcessCommands commands;
    private final CustomerHistory histories;

    ChargeHandOver(ProcessCommands commands, CustomerHistory histories) {
        this.commands = commands;
        this.histories = histories;
    }

    @EventHandler
    void on(OwnerChanged event, Recorded<?> recorded) {
        event.to().ifPresent(to -> {
            var history = histories.of(event.customerId(), KINDS);
            var former = ownersBefore(recorded.position(), history);
            for (var charge : OpenMatters.in(history).charges()) {
                if (charge.open() && former.contains(charge.owner())) {
                    commands.send(recorded, NAME, charge.record().toString(), handOver(charge, to));
                }
            }
        });
    }

    private static Set<StaffId> ownersBefore(long position, List<Recorded<?>> history) {
        return history.stream()
                .filter(recorded -> recorded.position() < position)
                .flatMap(recorded -> switch (recorded.event()) {
                    case AccountOpened e -> e.owner().stream();
                    case OwnerChanged e -> e.to().stream();
                    default -> Stream.<StaffId>empty();
                })
                .collect(Collectors.toSet());
    }

    private static Command handOver(OpenCharge charge, StaffId to) {
        return switch (charge.kind()) {
            case PROMISE -> new HandOverPromise(new PromiseId(charge.record()), to);
            case APPOINTMENT -> new HandOverAppointment(new AppointmentId(charge.record()), to);
            case VISIT -> new HandOverVisit(new VisitId(charge.record()), to);
            case CARE -> new HandOverCare(new CareId(charge.record()), to);
            case RESERVATION -> new HandOverReservation(new ReservationId(charge.record()), to);
        };
    }
}
