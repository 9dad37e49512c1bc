package io.throughline.account.promise;

import io.throughline.account.ChargeRefusal;
import io.throughline.contracts.CustomerId;
import io.throughline.contracts.account.ContactId;
import io.throughline.contracts.account.InteractionId;
import io.throughline.contracts.account.PromiseId;
import io.throughline.contracts.staff.StaffId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.RefusalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done about a promise; the contract's comments say who may and what is refused. */
public sealed interface PromiseCommand extends Command {

    /** The promise. */
    PromiseId promiseId();

    @Override
    default RefusalCode notFound() {
        return ChargeRefusal.PROMISE_NOT_FOUND;
    }

    /** Write down what was promised to a customer (U12). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record MakePromise(
            @TargetAggregateIdentifier @NewId PromiseId promiseId,
            @NotNull CustomerId customerId,
            Optional<ContactId> contactId,
            @NotBlank @Size(max = 2000) String what,
            @NotNull Instant due,
            Optional<StaffId> owner,
            Optional<InteractionId> interactionId)
            implements PromiseCommand {}

    /** It was kept. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record KeepPromise(
            @TargetAggregateIdentifier @NotNull PromiseId promiseId,
            @NotBlank @Size(max = 2000) String proof) implements PromiseCommand {}

    /** It was not kept, or cannot be. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record BreakPromise(
            @TargetAggregateIdentifier @NotNull PromiseId promiseId,
            @NotBlank @Size(max = 2000) String reason) implements PromiseCommand {}

    /** The customer agreed to another moment. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record RenegotiatePromise(
            @TargetAggregateIdentifier @NotNull PromiseId promiseId,
            @NotNull Instant due,
            @NotBlank @Size(max = 2000) String consent)
            implements PromiseCommand {}

    /** It need not be kept any more. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record WithdrawPromise(
            @TargetAggregateIdentifier @NotNull PromiseId promiseId,
            @NotBlank @Size(max = 2000) String reason) implements PromiseCommand {}

    /** It is to be kept after all. */
    @Requires(Permission.RECORD_INTERACTIONS)
    record ReopenPromise(
            @TargetAggregateIdentifier @NotNull PromiseId promiseId,
            Optional<Instant> due,
            @NotBlank @Size(max = 2000) String reason)
            implements PromiseCommand {}

    /** Somebody else must keep it (U14). */
    @Requires(Permission.RECORD_INTERACTIONS)
    record HandOverPromise(
            @TargetAggregateIdentifier @NotNull PromiseId promiseId,
            @NotNull StaffId to) implements PromiseCommand {}
}
