package io.throughline.platform.operation;

import io.throughline.api.operation.v1.OperationServiceGrpc;
import io.throughline.platform.door.Contract;
import io.throughline.platform.door.DoorAutoConfiguration;
import io.throughline.platform.identity.IdentityAutoConfiguration;
import io.throughline.platform.lookup.UnreadEvents;
import io.throughline.platform.message.Commands;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Opens both doors for operations, in every process that has doors and a log; before the doors count what they open for. */
@AutoConfiguration(
        after = IdentityAutoConfiguration.class,
        afterName = "io.throughline.platform.log.EventLogAutoConfiguration",
        before = DoorAutoConfiguration.class)
@ConditionalOnBean({Contract.class, Commands.class, UnreadEvents.class})
class OperationContractAutoConfiguration {

    @Bean
    Contract operationContract() {
        return Contract.of(OperationServiceGrpc.getServiceDescriptor(), OperationCommand.class, OperationQuery.class);
    }
}
