package eu.lectern.gateway.live.socket;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sockets that are open on this gateway, and how many each user has. */
@Singleton
final class Sockets {

    private final SocketConfiguration configuration;
    private final Set<OpenSocket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> byUser = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Sockets(SocketConfiguration configuration) {
        this.configuration = configuration;
    }

    /** Whether there is room for one more. A few too many may slip in at the same moment; it is no count of money. */
    boolean haveRoom() {
        return !stopping && open.size() < configuration.connections();
    }

    void add(OpenSocket socket) {
        open.add(socket);
    }

    void remove(OpenSocket socket) {
        open.remove(socket);
    }

    /** Gives the user one more, unless there are too many. */
    boolean enter(String user) {
        boolean fits = byUser.merge(user, 1, Integer::sum) <= configuration.connectionsPerUser();
        if (!fits) {
            leave(user);
        }
        return fits;
    }

    void leave(String user) {
        byUser.computeIfPresent(user, (key, count) -> count == 1 ? null : count - 1);
    }

    int count() {
        return open.size();
    }

    int users() {
        return byUser.size();
    }

    /** How many operations run on all of them. */
    int operations() {
        return open.stream().mapToInt(OpenSocket::operations).sum();
    }

    /** Tells the clients at once to come again, rather than to let them find out. */
    void closeAll() {
        List.copyOf(open).forEach(socket -> socket.closeSoon(Closing.RESTART));
    }

    /** Before the framework begins to wait for what is under way. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        closeAll();
    }
}
