package io.throughline.account.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.AccountRefusal;
import io.throughline.contracts.staff.AgentCode;
import io.throughline.platform.message.Refusal;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However many codes are asked for, no two are the same (P4). */
class StaffCodesOverTimeTest {

    private static final AgentCode BEIJING = new AgentCode("BJ01");
    private static final AgentCode SHANGHAI = new AgentCode("SH07");

    /** Whoever asks in whichever order: no two ever get the same, and each is of the agent that was asked for. */
    @Property(tries = 50)
    void givesEveryCodeOnce(@ForAll @Size(max = 250) List<@IntRange(min = 0, max = 2) Integer> asked) {
        var agents = List.of(BEIJING, SHANGHAI, new AgentCode("GZ12"));
        var codes = Codes.NONE;
        for (var agent : agents) codes = codes.registered(agent, "agent");
        var given = new HashSet<String>();
        for (var which : asked) {
            try {
                var code = codes.next(agents.get(which));
                assertThat(AgentCode.of(code)).isEqualTo(agents.get(which));
                assertThat(given.add(code)).as(code).isTrue();
                codes = codes.given(code);
            } catch (Refusal exhausted) {
                assertThat(exhausted.code()).isEqualTo(AccountRefusal.STAFF_CODES_EXHAUSTED);
            }
        }
    }
}
