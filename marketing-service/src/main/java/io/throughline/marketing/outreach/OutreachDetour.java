package io.throughline.marketing.outreach;

import io.throughline.contracts.CustomerId;
import io.throughline.contracts.Identifier;
import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Detour;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is asked about a prospect who was joined to a customer is decided with that customer. */
@Component
final class OutreachDetour implements Detour {

    private final CustomerDirectory customers;

    OutreachDetour(CustomerDirectory customers) {
        this.customers = customers;
    }

    @Override
    public Optional<UUID> of(Command command) {
        return switch (command) {
            case OutreachCommand asked -> Optional.of(record(asked.customerId()));
            case OutreachUpkeep told -> Optional.of(record(told.customerId()));
            default -> Optional.empty();
        };
    }

    private UUID record(CustomerId customer) {
        return Identifier.named("outreach", customers.idOf(customer).toString());
    }
}
