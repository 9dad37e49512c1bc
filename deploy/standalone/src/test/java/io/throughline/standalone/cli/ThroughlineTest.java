package io.throughline.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ThroughlineTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("subcommands")
    void theHelpOfEverySubcommandNamesItsOptions(String name) {
        var said = throughline(name, "--help");
        var options = Objects.requireNonNull(
                        Throughline.commandLine().getSubcommands().get(name))
                .getCommandSpec()
                .options();

        assertThat(said.code()).isEqualTo(ExitCode.OK);
        assertThat(said.err()).isEmpty();
        assertThat(options.stream().filter(option -> !option.hidden()).map(OptionSpec::longestName))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(said.out()).contains(option));
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo", "token auditor", "import --plan p --data d"})
    void anUnknownOptionIsAMistakeOfUse(String command) {
        var said = throughline((command + " --no-such-option").split(" ", -1));

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains("--no-such-option").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "up, 70000, 0, --http-port must be 0 to 65535",
        "up, 0, 65536, --grpc-port must be 0 to 65535",
        "up, -1, 0, --http-port must be 0 to 65535",
        "up, 18080, 18080, must not be the same",
        "up, http, 0, Invalid value for option '--http-port'",
        "demo, 70000, 0, --http-port must be 0 to 65535",
        "demo, 18080, 18080, must not be the same",
    })
    void badPortsAreAMistakeOfUseAndNothingIsStarted(String name, String http, String grpc, String reason) {
        var said = throughline(name, "--data-dir", directory.toString(), "--http-port", http, "--grpc-port", grpc);

        assertThat(said.code()).isEqualTo(ExitCode.USAGE);
        assertThat(said.err()).contains(reason, "Usage: throughline " + name).doesNotContain("\tat ");
        assertThat(directory).isEmptyDirectory();
    }

    /** Who is on the staff is known when the token is used; the suite need not run for the command. */
    @Test
    void aTokenForNobodyIsOneLine() {
        var said = throughline("token", "nobody", "--data-dir", directory.toString());

        assertThat(said.code()).isEqualTo(ExitCode.OK);
        assertThat(said.out().lines()).hasSize(1);
        assertThat(said.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "up", "demo"})
    void aDirectoryThatCannotBeUsedIsNamedInOneLine(String name) throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        String[] arguments = name.equals("token")
                ? new String[] {name, "auditor", "--data-dir", file.toString()}
                : new String[] {name, "--data-dir", file.toString(), "--http-port", "0", "--grpc-port", "0"};
        var said = throughline(arguments);

        assertThat(said.code()).isEqualTo(ExitCode.FAILED);
        assertThat(said.err().lines()).hasSize(1).first().asString().contains(file.toString());
    }

    static Set<String> subcommands() {
        return Throughline.commandLine().getSubcommands().keySet();
    }

    private record Said(int code, String out, String err) {}

    private static Said throughline(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine line = Throughline.commandLine();
        Stream.concat(Stream.of(line), line.getSubcommands().values().stream())
                .forEach(each -> each.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)));
        int code = line.execute(arguments);
        return new Said(code, out.toString(), err.toString());
    }
}
