package io.throughline.standalone;

import io.throughline.stores.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds out before anything is started whether the doors can be opened. */
final class Ports {

    private Ports() {}

    static int settle(String bind, int port, String option) {
        if (port == 0) return FreePort.choose();
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // what a suite that has just stopped leaves behind is no obstacle
            socket.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
            return port;
        } catch (IOException e) {
            throw new PortTaken("Port " + port + " on " + bind + " cannot be used (" + e.getMessage()
                    + "): choose another with " + option + ".");
        }
    }
}
