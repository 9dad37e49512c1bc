package io.throughline.standalone.cli;

import io.throughline.platform.message.Json;
import io.throughline.standalone.StaffTokens;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a bearer token. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Print a bearer token for a member of the staff. Whoever may read the data directory may do so.",
        footerHeading = "%nThe example staff:%n",
        footer = {
            "  administrator, executive, auditor, marketing,",
            "  supervisor-north with manager-li and manager-han,",
            "  supervisor-south with manager-kate and manager-tom,",
            "  service-supervisor with agent-wu and agent-sara.",
            "",
            "For example: curl -H \"Authorization: Bearer $(./throughline token auditor)\" \\",
            "  http://127.0.0.1:8080/v1/customers"
        })
public final class Token implements Subcommand {

    private static final int LONGEST_HOURS = 366 * 24;

    @Mixin
    private DataDirectoryOption data = new DataDirectoryOption();

    @Parameters(paramLabel = "NAME", description = "The login, for example auditor.")
    private String login;

    @Option(names = "--hours", paramLabel = "N", description = "How long it is good (default: ${DEFAULT-VALUE}).")
    private int hours = 12;

    @Option(names = "--json", description = "Print it as JSON, with the login and the hours.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (login.isBlank()) throw new ParameterException(spec.commandLine(), "Say for whom.");
        if (hours < 1 || hours > LONGEST_HOURS) {
            throw new ParameterException(spec.commandLine(), "--hours must be 1 to " + LONGEST_HOURS + ".");
        }
        String token = StaffTokens.in(data.directory()).tokenFor(login, Duration.ofHours(hours));
        spec.commandLine().getOut().println(json ? asJson(token) : token);
        return ExitCode.OK;
    }

    private String asJson(String token) {
        Map<String, Object> answer = new TreeMap<>();
        answer.put("token", token);
        answer.put("login", login);
        answer.put("hours", hours);
        return Json.stored().writeValueAsString(answer);
    }
}
