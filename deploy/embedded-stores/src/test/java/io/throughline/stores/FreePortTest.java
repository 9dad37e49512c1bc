package io.throughline.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreePortTest {

    /** Whoever was given a port starts his server later: until then the next one must not be given it too. */
    @Test
    void noPortIsGivenTwice() {
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < 2_000; i++) given.add(FreePort.choose());
        assertThat(given).hasSize(2_000);
    }

    /** From 32768 on Linux takes ports for outgoing connections, as many as a suite has. */
    @Test
    void noOutgoingConnectionTakesIt() {
        for (int i = 0; i < 100; i++) assertThat(FreePort.choose()).isBetween(1_024, 32_767);
    }

    @Test
    void aServerCanListenThere() {
        int port = FreePort.choose();
        assertThatCode(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close())
                .doesNotThrowAnyException();
    }
}
