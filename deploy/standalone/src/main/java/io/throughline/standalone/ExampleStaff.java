package io.throughline.standalone;

import io.throughline.account.AccountRefusal;
import io.throughline.account.staff.StaffCommand.HireStaff;
import io.throughline.contracts.Identifier;
import io.throughline.contracts.PersonName;
import io.throughline.contracts.staff.Role;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.CommandCall;
import io.throughline.platform.message.Commands;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;

/**
 * Hires a small example staff on a new installation, through the same command as everybody else. Nobody could do it yet,
 * so the house itself does, as the process {@code installation}. Every start asks again, under the same request ids.
 */
@Order(0)
final class ExampleStaff implements ApplicationRunner {

    private static final String PROCESS = "installation";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Supervisors before those whom they supervise. */
    private static final List<Example> STAFF = List.of(
            new Example("administrator", "Ada Brook", Role.ADMINISTRATOR, "Administration", ""),
            new Example("executive", "Helen Frost", Role.EXECUTIVE, "Management", ""),
            new Example("supervisor-north", "Nora North", Role.SALES_SUPERVISOR, "Sales North", "executive"),
            new Example("supervisor-south", "Simon South", Role.SALES_SUPERVISOR, "Sales South", "executive"),
            new Example("manager-li", "李雷", Role.CUSTOMER_MANAGER, "Sales North", "supervisor-north"),
            new Example("manager-han", "韩梅梅", Role.CUSTOMER_MANAGER, "Sales North", "supervisor-north"),
            new Example("manager-kate", "Kate Green", Role.CUSTOMER_MANAGER, "Sales South", "supervisor-south"),
            new Example("manager-tom", "Tom Baker", Role.CUSTOMER_MANAGER, "Sales South", "supervisor-south"),
            new Example("service-supervisor", "Sven Lund", Role.SERVICE_SUPERVISOR, "Service", "executive"),
            new Example("agent-wu", "吴敏", Role.SERVICE_AGENT, "Service", "service-supervisor"),
            new Example("agent-sara", "Sara Diaz", Role.SERVICE_AGENT, "Service", "service-supervisor"),
            new Example("marketing", "Mei Hart", Role.MARKETING, "Marketing", "executive"),
            new Example("auditor", "Otto Klein", Role.AUDITOR, "Audit", ""));

    private final Commands commands;

    ExampleStaff(Commands commands) {
        this.commands = commands;
    }

    /** Their id is named by the login, so that it is the same on every machine. */
    private record Example(String login, String name, Role role, String department, String supervisor) {

        HireStaff hiring() {
            return new HireStaff(
                    idOf(login),
                    login,
                    Optional.empty(),
                    new PersonName(name),
                    Set.of(role),
                    Optional.of(supervisor).filter(s -> !s.isEmpty()).map(Example::idOf),
                    Optional.of(department));
        }

        private static StaffId idOf(String login) {
            return new StaffId(Identifier.named("staff", login));
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Example each : STAFF) {
            try {
                commands.send(each.hiring(), circumstances(each)).join();
            } catch (CompletionException e) {
                if (!isThere(e.getCause())) throw e;
            }
        }
    }

    /** Somebody has that login already: hired long ago, or by hand. */
    private static boolean isThere(@Nullable Throwable cause) {
        return cause instanceof Refusal refusal
                && (refusal.code() == AccountRefusal.STAFF_EXISTS || refusal.code() == AccountRefusal.LOGIN_TAKEN);
    }

    private static CommandCall circumstances(Example example) {
        Provenance house = Provenance.ofProcess(PROCESS);
        var provenance = new Provenance(
                house.actor(),
                house.onBehalfOf(),
                house.door(),
                Optional.of("example staff"),
                Optional.of(PROCESS + "/staff/" + example.login()),
                house.correlationId(),
                house.causationId(),
                house.occurredAt(),
                house.traceparent());
        return new CommandCall(provenance, Optional.empty(), false, PATIENCE);
    }
}
