package io.throughline.standalone.cli;

import io.throughline.standalone.SuiteSettings;
import picocli.CommandLine.Option;

/** The options that say where a suite that is started listens; mixed into every subcommand that starts one. */
public final class PortOptions {

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

    /** Of the HTTP door. */
    int http() {
        return http;
    }

    /** Of the gRPC door. */
    int grpc() {
        return grpc;
    }
}
