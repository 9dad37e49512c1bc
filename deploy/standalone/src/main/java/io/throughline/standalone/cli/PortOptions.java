package io.throughline.standalone.cli;

import io.throughline.standalone.SuiteSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say where a suite that is started listens; mixed into every subcommand that starts one. */
public final class PortOptions {

    private static final int HIGHEST = 65_535;

    @Option(
            names = "--http-port",
            paramLabel = "PORT",
            description = "Port of the HTTP door; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int http = SuiteSettings.HTTP_PORT;

    @Option(
            names = "--grpc-port",
            paramLabel = "PORT",
            description = "Port of the gRPC door; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int grpc = SuiteSettings.GRPC_PORT;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Of the HTTP door. */
    int http() {
        return port("--http-port", http);
    }

    /** Of the gRPC door; never that of the HTTP door. */
    int grpc() {
        if (grpc != 0 && grpc == http) {
            throw new ParameterException(
                    spec.commandLine(), "--http-port and --grpc-port must not be the same, " + grpc + ".");
        }
        return port("--grpc-port", grpc);
    }

    private int port(String option, int number) {
        if (number >= 0 && number <= HIGHEST) return number;
        throw new ParameterException(spec.commandLine(), option + " must be 0 to " + HIGHEST + ", not " + number + ".");
    }
}
