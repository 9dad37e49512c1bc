package io.throughline.platform.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.rpc.Code;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Calls calls = new Calls(meters, 1, 1);
    private final Operation open = ContractTest.sample().operations().getFirst();

    @Test
    void refusesTheCallThatIsOneTooManyAndLetsTheNextInAfterwards() {
        var first = calls.enter(open, "http");
        assertThatThrownBy(() -> calls.enter(open, "http")).isInstanceOfSatisfying(Faulted.class, f -> {
            assertThat(f.fault().code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
            assertThat(f.fault().isPassing()).isTrue();
        });

        first.end(null);
        first.end(null);
        calls.enter(open, "grpc").end(Faults.of(SampleRefusal.SAMPLE_CLOSED));
        calls.enter(open, "http");

        assertThat(count("http", "OK")).isEqualTo(1);
        assertThat(count("http", "RESOURCE_EXHAUSTED")).isEqualTo(1);
        assertThat(count("grpc", "FAILED_PRECONDITION")).isEqualTo(1);
        assertThatThrownBy(() -> calls.enter(open, "http")).isInstanceOf(Faulted.class);
    }

    private long count(String door, String outcome) {
        return meters.get("throughline.door.calls")
                .tags("operation", "OpenSample", "door", door, "outcome", outcome)
                .timer()
                .count();
    }
}
