package io.throughline.account.account;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.AccountCommand.MergeAccounts;
import io.throughline.account.account.AccountCommand.UnmergeAccount;
import io.throughline.account.account.MergeStep.AbsorbAccount;
import io.throughline.account.account.MergeStep.JoinAccount;
import io.throughline.account.account.ProfileCommand.ChangeAccountFields;
import io.throughline.account.rules.AccountRules;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.CustomField;
import io.throughline.contracts.account.MergeEvent.AccountAbsorbed;
import io.throughline.contracts.account.ProfileField;
import io.throughline.platform.history.Merged;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.log.Subcommands;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Refusal;
import io.throughline.platform.operation.OperationCommand.UndoCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Merges two accounts and parts them. Each account decides for itself; what both record is appended in one go, so no third
 * command comes between, and of two that would merge in a circle one is decided anew. Parting is the undo of the merge.
 */
@Component
class Merging {

    private final EventStore log;
    private final AccountRules rules;
    private final Subcommands subcommands;

    Merging(EventStore log, AccountRules rules, Subcommands subcommands) {
        this.log = log;
        this.rules = rules;
        this.subcommands = subcommands;
    }

    @CommandHandler
    void handle(MergeAccounts command, Caller caller) {
        var survivor = side(command.customerId(), caller, AccountRefusal.ACCOUNT_NOT_FOUND);
        var merged = side(command.merged(), caller, AccountRefusal.TARGET_ACCOUNT_NOT_FOUND);
        var profile = Choice.of(
                profileFields(), command.taken(), field -> survivor.value(field), field -> merged.value(field));
        var fields = Choice.of(
                fieldNames(), command.takenFields(), field -> survivor.value(field), field -> merged.value(field));
        List<Command> steps = new ArrayList<>();
        if (!isMerged(command.customerId(), command.merged())) {
            profile.taken().forEach(field -> steps.add(merged.teaching(command.customerId(), field)));
            if (!fields.taken().isEmpty()) steps.add(teaching(command.customerId(), merged, fields.taken()));
        }
        steps.add(new AbsorbAccount(
                command.customerId(),
                command.merged(),
                profile.differing(),
                profile.taken(),
                fields.differing(),
                fields.taken()));
        steps.add(new JoinAccount(
                command.merged(), command.customerId(), survivor.profile().kind(), survivor.owner()));
        steps.forEach(step -> subcommands.send(step, caller.provenance()));
    }

    @CommandHandler
    void handle(UnmergeAccount command, Caller caller) {
        side(command.customerId(), caller, AccountRefusal.ACCOUNT_NOT_FOUND);
        long merge = log.readEvents(command.customerId().toString(), 0)
                .asStream()
                .filter(event -> event.getPayload() instanceof AccountAbsorbed e
                        && e.merged().equals(command.merged()))
                .mapToLong(event -> event.getSequenceNumber())
                .max()
                .orElseThrow(() -> new Refusal(AccountRefusal.NOT_MERGED));
        if (!isMerged(command.customerId(), command.merged())) return;
        subcommands.send(new UndoCommand(command.customerId().value(), merge), caller.provenance());
    }

    /**
     * What two accounts say in some fields.
     *
     * @param differing where both say something, and not the same
     * @param taken what the survivor takes over: what was asked for of these, and what only the other one says
     */
    private record Choice<F>(List<F> differing, List<F> taken) {

        static <F> Choice<F> of(
                List<F> all, Set<F> asked, Function<F, Optional<?>> survivor, Function<F, Optional<?>> merged) {
            var told = all.stream()
                    .filter(field -> merged.apply(field).isPresent())
                    .toList();
            var differing = told.stream()
                    .filter(field -> survivor.apply(field).isPresent())
                    .filter(field -> !survivor.apply(field).equals(merged.apply(field)))
                    .toList();
            var taken = told.stream()
                    .filter(field ->
                            survivor.apply(field).isEmpty() || (differing.contains(field) && asked.contains(field)))
                    .toList();
            return new Choice<>(differing, taken);
        }
    }

    /** What kind of party they are must be the same. */
    private static List<ProfileField> profileFields() {
        return Arrays.stream(ProfileField.values())
                .filter(field -> field != ProfileField.KIND)
                .toList();
    }

    private List<String> fieldNames() {
        return rules.fields().rules().fields().stream()
                .filter(field -> !field.retired())
                .map(CustomField::name)
                .toList();
    }

    private static ChangeAccountFields teaching(CustomerId survivor, MergeSide merged, List<String> fields) {
        Map<String, String> values = new TreeMap<>();
        fields.forEach(field -> merged.value(field).ifPresent(value -> values.put(field, value)));
        return new ChangeAccountFields(survivor, values, Set.of());
    }

    private boolean isMerged(CustomerId survivor, CustomerId merged) {
        return Merged.of(survivor, events(survivor)).others().contains(merged);
    }

    private MergeSide side(CustomerId account, Caller caller, AccountRefusal notFound) {
        var side = events(account)
                .reduce(
                        Optional.<MergeSide>empty(),
                        (before, event) -> Optional.ofNullable(MergeSide.after(before.orElse(null), event)),
                        (one, other) -> other)
                .orElseThrow(() -> new Refusal(notFound));
        caller.mustSee(side.owner(), notFound);
        return side;
    }

    private Stream<Object> events(CustomerId account) {
        return log.readEvents(account.toString(), 0)
                .asStream()
                .map(event -> Objects.requireNonNull(event.getPayload()));
    }
}
