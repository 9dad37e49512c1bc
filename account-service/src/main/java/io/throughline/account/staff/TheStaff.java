package io.throughline.account.staff;

import io.throughline.contracts.Identifier;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/** Leads every staff command to the one record that is the staff, whichever member it names. */
@Component("theStaff")
class TheStaff implements CommandTargetResolver {

    static final UUID ID = Identifier.named("staff", "all");

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(ID, null);
    }
}
