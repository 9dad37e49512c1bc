package io.throughline.account.staff;

import io.throughline.account.staff.AgentCommand.RegisterAgent;
import io.throughline.contracts.staff.AgentEvent;
import io.throughline.contracts.staff.AgentEvent.AgentRegistered;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.operation.Compensation;
import io.throughline.platform.operation.Compensations;
import io.throughline.platform.operation.UndoRefusal;
import org.springframework.stereotype.Component;

/** How the name of an agent is taken back; an agent who was entered stays. */
@Component
final class AgentCompensations implements Compensations<AgentEvent> {

    @Override
    public Class<AgentEvent> family() {
        return AgentEvent.class;
    }

    @Override
    public Compensation of(AgentEvent event) {
        return Compensation.touching("agent " + event.agent())
                .by(
                        before -> before.last(
                                        AgentRegistered.class, e -> e.agent().equals(event.agent()))
                                .map(e -> new RegisterAgent(e.agent(), e.name())),
                        UndoRefusal.NOTHING_BEFORE);
    }

    @Override
    public Permission sight() {
        return Permission.MANAGE_STAFF;
    }
}
