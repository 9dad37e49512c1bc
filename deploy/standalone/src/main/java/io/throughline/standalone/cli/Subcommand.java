package io.throughline.standalone.cli;

import java.util.concurrent.Callable;

/**
 * A subcommand of {@code throughline}: a picocli command whose result is an {@link ExitCode}. Those of this module are
 * listed in {@link Throughline}; those of other modules are found as services of this type.
 */
public interface Subcommand extends Callable<Integer> {}
