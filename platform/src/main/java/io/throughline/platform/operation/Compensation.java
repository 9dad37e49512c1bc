package io.throughline.platform.operation;

import io.throughline.platform.message.Command;
import io.throughline.platform.message.RefusalCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How one event is taken back, or why it is not.
 *
 * @param matters what of its record the event touched, such as {@code owner} or {@code contact 3f…}: an event is taken
 *     back only while no later event of the record has touched one of the same matters
 * @param commands those that compensate, in their order, given what the record said before; none when there is no way
 * @param otherwise why there is no way, where there is none
 */
public record Compensation(
        Set<String> matters, Function<Before, List<? extends Command>> commands, RefusalCode otherwise) {

    /** What a compensating command says where it must give a reason. */
    public static final String REASON = "Undone (撤销)";

    /** Begins an answer with what the event touched. */
    public static Touching touching(String... matters) {
        return new Touching(Set.of(matters));
    }

    /** What an event touched; how it is taken back comes next. */
    public record Touching(Set<String> matters) {

        /** Taken back by this command, whatever was before. */
        public Compensation by(Command command) {
            return new Compensation(matters, before -> List.of(command), UndoRefusal.NO_WAY_BACK);
        }

        /** Taken back by a command that depends on what was before; if there is none, not at all, and this is why. */
        public Compensation by(Function<Before, Optional<? extends Command>> command, RefusalCode otherwise) {
            return new Compensation(
                    matters, before -> command.apply(before).stream().toList(), otherwise);
        }

        /** Taken back by several commands that depend on what was before; if there are none, not at all. */
        public Compensation byAll(Function<Before, List<? extends Command>> commands, RefusalCode otherwise) {
            return new Compensation(matters, commands, otherwise);
        }

        /** Not taken back, for this reason: one of {@link UndoRefusal}, or one of the service's own. */
        public Compensation not(RefusalCode reason) {
            return new Compensation(matters, before -> List.of(), reason);
        }
    }
}
