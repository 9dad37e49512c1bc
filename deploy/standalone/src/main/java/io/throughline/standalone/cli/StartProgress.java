package io.throughline.standalone.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/** The steps of a start: a line each, with the seconds since the command was given; nothing for programs. */
final class StartProgress implements Consumer<String> {

    private final PrintWriter out;
    private final boolean silent;

    StartProgress(PrintWriter out, boolean silent) {
        this.out = out;
        this.silent = silent;
    }

    @Override
    public synchronized void accept(String step) {
        if (silent) return;
        out.printf("%6.1f s  %s%n", ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0, step);
        out.flush();
    }
}
