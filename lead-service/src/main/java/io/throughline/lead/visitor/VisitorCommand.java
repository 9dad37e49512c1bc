package io.throughline.lead.visitor;

import io.throughline.contracts.lead.BehaviourKind;
import io.throughline.contracts.lead.VisitorId;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What is written down of a visitor; the contract's comments say who may and what is refused. */
public sealed interface VisitorCommand extends Command {

    /** Write down what somebody did on our pages, whoever he is (U5). */
    @Requires(Permission.CAPTURE_LEADS)
    record RecordVisitorBehaviour(
            @TargetAggregateIdentifier @NewId VisitorId visitorId,
            @NotNull BehaviourKind behaviour,
            @NotBlank @Size(max = 500) String subject,
            Optional<@NotBlank @Size(max = 100) String> interest)
            implements VisitorCommand {}
}
