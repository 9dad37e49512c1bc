package io.throughline.account.account;

import static io.throughline.platform.message.Refusal.refuse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.throughline.account.AccountRefusal;
import io.throughline.account.account.MergeStep.AbsorbAccount;
import io.throughline.account.account.MergeStep.PartAccount;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.MergeEvent.AccountAbsorbed;
import io.throughline.contracts.account.MergeEvent.AccountMerged;
import io.throughline.contracts.account.MergeEvent.AccountParted;
import io.throughline.contracts.account.MergeEvent.AccountUnmerged;
import io.throughline.contracts.account.ProfileEvent.AccountFieldsChanged;
import io.throughline.contracts.account.ProfileEvent.AccountProfileCorrected;
import io.throughline.contracts.account.ProfileField;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.message.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** With which other accounts an account is one: those that lead to it, or the one to which it leads (N5); part of it. */
final class Union {

    private @Nullable CustomerId survivor;

    /** Who answered for it before it led elsewhere. */
    private @Nullable StaffId former;

    /** The pool in which it lay then, if one was named. */
    private @Nullable String pool;

    private List<Absorbed> absorbed = List.of();

    Union() {}

    /**
     * An account that leads here.
     *
     * @param taken what was taken over from it
     * @param kept what of that was changed since
     */
    record Absorbed(
            CustomerId merged,
            List<ProfileField> taken,
            List<String> takenFields,
            List<ProfileField> kept,
            List<String> keptFields) {

        Absorbed after(AccountProfileCorrected event) {
            var changed = Profile.changed(event);
            var more = taken.stream()
                    .filter(field -> kept.contains(field) || changed.contains(field))
                    .toList();
            return new Absorbed(merged, taken, takenFields, more, keptFields);
        }

        /** They were taken over together, and so they are taken back together or not at all. */
        Absorbed after(AccountFieldsChanged event) {
            boolean touched = names(event).anyMatch(takenFields::contains);
            return touched ? new Absorbed(merged, taken, takenFields, kept, takenFields) : this;
        }

        private static Stream<String> names(AccountFieldsChanged event) {
            var given = Stream.concat(event.values().stream(), event.personal().values().stream());
            return Stream.concat(given.map(value -> value.field()), event.cleared().stream());
        }
    }

    @CommandHandler
    void handle(AbsorbAccount command) {
        refuse(command.merged().equals(command.customerId()), AccountRefusal.MERGE_WITH_ITSELF);
        mustStandForItself();
        if (absorbed(command.merged()).isPresent()) return;
        apply(new AccountAbsorbed(
                command.customerId(),
                command.merged(),
                command.differing(),
                command.taken(),
                command.differingFields(),
                command.takenFields()));
    }

    @CommandHandler
    void handle(PartAccount command) {
        absorbed(command.merged())
                .ifPresent(one ->
                        apply(new AccountParted(command.customerId(), one.merged(), one.kept(), one.keptFields())));
    }

    @EventSourcingHandler
    void on(AccountAbsorbed event) {
        var more = new Absorbed(event.merged(), event.taken(), event.takenFields(), List.of(), List.of());
        absorbed = Stream.concat(absorbed.stream(), Stream.of(more)).toList();
    }

    @EventSourcingHandler
    void on(AccountParted event) {
        absorbed = absorbed.stream()
                .filter(one -> !one.merged().equals(event.merged()))
                .toList();
    }

    @EventSourcingHandler
    void on(AccountMerged event) {
        survivor = event.into();
        former = event.from().orElse(null);
        pool = event.pool().orElse(null);
    }

    @EventSourcingHandler
    void on(AccountUnmerged event) {
        survivor = null;
        former = null;
        pool = null;
    }

    @EventSourcingHandler
    void on(AccountProfileCorrected event) {
        absorbed = each(one -> one.after(event));
    }

    @EventSourcingHandler
    void on(AccountFieldsChanged event) {
        absorbed = each(one -> one.after(event));
    }

    /** Refuses what is asked of an account that leads to another one. */
    void mustStandForItself() {
        if (survivor != null) throw new Refusal(AccountRefusal.ACCOUNT_MERGED, Map.of("survivor", survivor.toString()));
    }

    boolean leadsElsewhere() {
        return survivor != null;
    }

    boolean leadsTo(CustomerId other) {
        return other.equals(survivor);
    }

    boolean standsForOthers() {
        return !absorbed.isEmpty();
    }

    /** Who answered for it before it led elsewhere; empty when it lay in a pool. */
    Optional<StaffId> former() {
        return Optional.ofNullable(former);
    }

    /** The pool to which it goes back, if one was named. */
    Optional<String> pool() {
        return Optional.ofNullable(pool);
    }

    private Optional<Absorbed> absorbed(CustomerId merged) {
        return absorbed.stream().filter(one -> one.merged().equals(merged)).findFirst();
    }

    private List<Absorbed> each(UnaryOperator<Absorbed> change) {
        return absorbed.stream().map(change).toList();
    }
}
