package io.throughline.platform.test;

import io.throughline.contracts.DomainEvent;
import io.throughline.platform.message.Accepted;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.message.Recorded;
import io.throughline.platform.process.ProcessAnswer;
import io.throughline.platform.process.ProcessCommands;
import java.util.ArrayList;
import java.util.List;

/** Takes the commands that a process sends, so that a test can read them; all of them are accepted. */
public final class SentCommands implements ProcessCommands {

    private final List<Command> commands = new ArrayList<>();

    /** What was sent, in this order. */
    public List<Command> commands() {
        return List.copyOf(commands);
    }

    /** An event as a process gets it. */
    public static <E extends DomainEvent> Recorded<E> recorded(E event) {
        return new Recorded<>(event, "event", 1, "record", 0, AggregateFixture.NOW, Provenance.ofProcess("test"));
    }

    @Override
    public ProcessAnswer send(Recorded<?> cause, String process, String which, Command command) {
        commands.add(command);
        return new ProcessAnswer.Done(new Accepted("record", 0, "", "", List.of(), 1));
    }
}
