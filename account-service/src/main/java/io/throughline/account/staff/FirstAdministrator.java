package io.throughline.account.staff;

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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hires the administrator whom {@code throughline.installation.administrator} names by his login. Only an administrator
 * hires, and a new installation has none, so whoever configures it says who is the first. Everybody else is hired by him,
 * through the doors. Where the login is on the staff already, nothing happens: roles that were taken stay taken.
 */
@Component
@Order(0)
@ConditionalOnProperty("throughline.installation.administrator")
class FirstAdministrator implements ApplicationRunner {

    private static final String PROCESS = "installation";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Commands commands;
    private final String login;
    private final String name;

    FirstAdministrator(
            Commands commands,
            @Value("${throughline.installation.administrator}") String login,
            @Value("${throughline.installation.administrator-name:Administrator}") String name) {
        this.commands = commands;
        this.login = login;
        this.name = name;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var hiring = new HireStaff(
                new StaffId(Identifier.named("staff", login)),
                login,
                Optional.empty(),
                new PersonName(name),
                Set.of(Role.ADMINISTRATOR),
                Optional.empty(),
                Optional.empty());
        try {
            commands.send(hiring, new CommandCall(Provenance.ofProcess(PROCESS), Optional.empty(), false, PATIENCE))
                    .join();
        } catch (CompletionException e) {
            if (!isThere(e.getCause())) throw e;
        }
    }

    private static boolean isThere(@Nullable Throwable cause) {
        return cause instanceof Refusal refusal
                && (refusal.code() == AccountRefusal.STAFF_EXISTS || refusal.code() == AccountRefusal.LOGIN_TAKEN);
    }
}
