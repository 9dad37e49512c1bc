package io.throughline.account.staff;

import static io.throughline.platform.message.Refusal.refuse;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.staff.AgentCode;
import io.throughline.platform.message.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The codes of the staff (P4): the first four characters are the agent's, the last two the number of the employee. A code
 * that was given to somebody is never given to another, whatever became of him.
 *
 * @param agents what the agents are called
 * @param given all that were ever given
 */
record Codes(Map<AgentCode, String> agents, Set<String> given) {

    private static final int MOST = 99;

    /** No agents yet, and no codes. */
    static final Codes NONE = new Codes(Map.of(), Set.of());

    Codes {
        agents = Map.copyOf(agents);
        given = Set.copyOf(given);
    }

    /** Refuses a code that somebody made up, or that somebody has or had. */
    void mustBeFree(String code) {
        mustBeRegistered(AgentCode.of(code));
        refuse(given.contains(code), AccountRefusal.STAFF_CODE_TAKEN);
    }

    /** The lowest code of an agent that nobody ever had. */
    String next(AgentCode agent) {
        mustBeRegistered(agent);
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> "%s%02d".formatted(agent, number))
                .filter(code -> !given.contains(code))
                .findFirst()
                .orElseThrow(() -> new Refusal(AccountRefusal.STAFF_CODES_EXHAUSTED));
    }

    private void mustBeRegistered(AgentCode agent) {
        refuse(!agents.containsKey(agent), AccountRefusal.AGENT_NOT_FOUND);
    }

    Codes registered(AgentCode agent, String name) {
        var more = new HashMap<>(agents);
        more.put(agent, name);
        return new Codes(more, given);
    }

    Codes given(String code) {
        var more = new HashSet<>(given);
        more.add(code);
        return new Codes(agents, more);
    }
}
