package io.throughline.standalone.cli;

import io.throughline.platform.identity.IdentityFailure;
import io.throughline.platform.message.Refusal;
import io.throughline.standalone.PortTaken;
import io.throughline.standalone.importing.ImportException;
import io.throughline.stores.DirectoryInUse;
import io.throughline.stores.StoreFailure;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code throughline}. */
@Command(
        name = "throughline",
        description = "Throughline: one continuous history per customer.",
        mixinStandardHelpOptions = true,
        versionProvider = Throughline.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = HelpCommand.class,
        footerHeading = "%nOf the script, beside these commands:%n",
        footer = {
            "  verify  Build everything and run all tests (./mvnw verify); takes Maven's options.",
            "",
            "Exit status: 0 done; 1 refused or failed, with the reason on standard error;",
            "2 the command line was not understood; 3 the suite is not running;",
            "4 the data directory or a port is in use."
        })
public final class Throughline implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        // Axon asks the internet for updates of itself unless it is told not to.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Throughline());
        for (Subcommand each : List.<Subcommand>of(new Up(), new PlayDemo(), new ImportFiles(), new Token())) {
            line.addSubcommand(each);
        }
        ServiceLoader.load(Subcommand.class).forEach(line::addSubcommand);
        line.setExecutionExceptionHandler(Throughline::explain);
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }

    /** Failures that their message explains in full are said in one line; everything else is a defect and shown whole. */
    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        int code = switch (failure) {
            case DirectoryInUse inUse -> ExitCode.IN_USE;
            case PortTaken taken -> ExitCode.IN_USE;
            case NotRunning not -> ExitCode.NOT_RUNNING;
            case StoreFailure store -> ExitCode.FAILED;
            case IdentityFailure keys -> ExitCode.FAILED;
            case Refusal refusal -> ExitCode.FAILED;
            case ImportException plan -> ExitCode.FAILED;
            default -> throw failure;
        };
        line.getErr().println("throughline: " + failure.getMessage());
        return code;
    }

    /** The version of the build. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Throughline.class.getPackage().getImplementationVersion();
            return new String[] {"throughline " + (version == null ? "from classes" : version)};
        }
    }
}
