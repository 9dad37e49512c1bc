package io.throughline.stores;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses ports on the loopback address for servers that start a little later. */
public final class FreePort {

    /** Below the ports that Linux, macOS and Windows give to outgoing connections, which would take a port meanwhile. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int TRIALS = 1_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** A port that nobody listens on at this moment, and that this process was not given before. */
    public static int choose() {
        for (int trial = 0; trial < TRIALS; trial++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && GIVEN.add(port)) return port;
        }
        throw new IllegalStateException("No port between " + LOWEST + " and " + HIGHEST + " is free on this machine");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
