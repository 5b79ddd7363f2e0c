package eu.lectern.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** TCP ports of the loopback addresses. */
public final class Ports {

    public static final String LOOPBACK = "127.0.0.1";

    private static final int CONNECT_MS = 1000;
    private static final int FIRST_FREE = 20_000;
    private static final int LAST_FREE = 32_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A port that nothing listens on now, another one at each call. It lies below those that the system gives to outgoing
     * connections: a client that tries and tries to reach a stopped server would otherwise end up holding its very port.
     */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_FREE, LAST_FREE);
            if (!isTaken(port) && GIVEN.add(port)) {
                return port;
            }
        }
    }

    /** Whether something listens on the port, on either loopback address. */
    public static boolean isTaken(int port) {
        return Stream.of(LOOPBACK, "::1").anyMatch(address -> isTaken(address, port));
    }

    /** Whether a connection to the port succeeds. */
    public static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port), CONNECT_MS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static boolean isTaken(String address, int port) {
        try {
            InetAddress host = InetAddress.ofLiteral(address);
            if (!hasAddress(host)) {
                return false;
            }
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(host, port));
                return false;
            }
        } catch (IOException taken) {
            return true;
        }
    }

    /** Whether this machine has the address at all: one without IPv6 has no ::1. */
    private static boolean hasAddress(InetAddress host) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, 0));
            return true;
        } catch (IOException none) {
            return false;
        }
    }
}
