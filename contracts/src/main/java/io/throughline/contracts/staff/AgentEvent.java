package io.throughline.contracts.staff;

import io.throughline.contracts.DomainEvent;
import io.throughline.contracts.EventName;

/** What happens to an agent: a region or dealer whose staff share the beginning of their codes (P4). */
public sealed interface AgentEvent extends DomainEvent {

    /** What the codes of his staff begin with. */
    AgentCode agent();

    /** An agent was entered, or is called something else from now on. */
    @EventName("agent.registered")
    record AgentRegistered(AgentCode agent, String name) implements AgentEvent {}
}
