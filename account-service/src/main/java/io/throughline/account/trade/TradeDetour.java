package io.throughline.account.trade;

import io.throughline.platform.identity.CustomerDirectory;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.Detour;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is asked about a prospect who was joined to a customer is decided with that customer. */
@Component
final class TradeDetour implements Detour {

    private final CustomerDirectory customers;

    TradeDetour(CustomerDirectory customers) {
        this.customers = customers;
    }

    @Override
    public Optional<UUID> of(Command command) {
        return switch (command) {
            case ChurnCommand asked -> Optional.of(ChurnCommand.churnOf(customers.idOf(asked.customerId())));
            case ChurnUpkeep told -> Optional.of(ChurnCommand.churnOf(customers.idOf(told.customerId())));
            case ValueUpkeep told -> Optional.of(ValueUpkeep.valuationOf(customers.idOf(told.customerId())));
            default -> Optional.empty();
        };
    }
}
