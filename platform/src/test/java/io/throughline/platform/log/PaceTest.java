package io.throughline.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicLong clock = new AtomicLong();
    private final Pace pace = new Pace(clock::get);

    @Test
    void letsFewEventsThroughAsTheyCome() {
        for (int n = 0; n < 100; n++) {
            assertThat(pace.waitNanos()).isZero();
            pace.took();
            pass(3);
        }
    }

    @Test
    void hasTheRestOfManyWaitOnceForTheEndOfTheWindow() {
        assertThat(pace.waitNanos()).isZero();
        take(30);
        pass(5);
        assertThat(pace.waitNanos()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(15));
        assertThat(pace.waitNanos()).isNegative();
        pass(15);
        assertThat(pace.waitNanos()).isZero();
        take(8);
        assertThat(pace.waitNanos()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(20));
    }

    private void take(int events) {
        for (int n = 0; n < events; n++) pace.took();
    }

    private void pass(int millis) {
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
