package eu.lectern.gateway.live.socket;

import eu.lectern.gateway.engine.CodedError;
import eu.lectern.gateway.refusal.ErrorCode;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * One client's socket, by the protocol "GraphQL over WebSocket" (graphql-transport-ws). All runs on the socket's own
 * event loop.
 */
final class OpenSocket {

    private static final Logger LOG = Logger.getLogger(OpenSocket.class);

    private final ServerWebSocket socket;
    private final RoutingContext upgrade;
    private final SocketServices services;
    private final Context context;
    private final Vertx vertx;
    private final Map<String, Operation> running = new ConcurrentHashMap<>();
    private final List<Long> timers = new ArrayList<>();
    private Phase phase = new Phase.Silent();
    private boolean heard = true;

    OpenSocket(ServerWebSocket socket, RoutingContext upgrade, SocketServices services) {
        this.socket = socket;
        this.upgrade = upgrade;
        this.services = services;
        this.vertx = upgrade.vertx();
        this.context = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    void open() {
        SocketConfiguration configuration = services.configuration();
        services.sockets().add(this);
        socket.setWriteQueueMaxSize(configuration.unsentBytes())
                .drainHandler(ignored -> drained())
                .closeHandler(ignored -> end())
                .exceptionHandler(this::broken)
                .pongHandler(ignored -> heard = true)
                .binaryMessageHandler(ignored -> close(Closing.badRequest("A message must be text")))
                .textMessageHandler(this::receive);
        if (!Handshake.SUBPROTOCOL.equals(socket.subProtocol())) {
            close(Closing.SUBPROTOCOL);
            return;
        }
        timers.add(vertx.setTimer(configuration.initWithin().toMillis(), ignored -> requireInit()));
        timers.add(vertx.setPeriodic(configuration.pingEvery().toMillis(), ignored -> ping()));
    }

    ServerMessage messages() {
        return services.messages();
    }

    /** Sends, unless it is closed; while much is unsent, nothing more is taken from the client. */
    void send(String message) {
        if (isOver()) {
            return;
        }
        socket.writeTextMessage(message);
        if (isFull()) {
            socket.pause();
        }
    }

    /** Whether the client has much to take yet. */
    boolean isFull() {
        return socket.writeQueueFull();
    }

    void ended(Operation operation) {
        running.remove(operation.id(), operation);
    }

    /** How many operations run. */
    int operations() {
        return running.size();
    }

    /** May be called from any thread. */
    void closeSoon(Closing closing) {
        context.runOnContext(ignored -> close(closing));
    }

    private void receive(String text) {
        heard = true;
        switch (ClientMessageReader.read(text)) {
            case ClientMessage.Init init -> init(init);
            case ClientMessage.Ping ping -> send(ServerMessage.PONG);
            case ClientMessage.Pong pong -> {}
            case ClientMessage.Subscribe subscribe -> subscribe(subscribe);
            case ClientMessage.Complete complete -> complete(complete.id());
            case ClientMessage.Unreadable unreadable -> close(Closing.badRequest(unreadable.why()));
        }
    }

    private void init(ClientMessage.Init init) {
        if (!(phase instanceof Phase.Silent)) {
            close(Closing.SECOND_INIT);
            return;
        }
        phase = new Phase.Checking();
        ownContext()
                .runOnContext(ignored -> services.admitting()
                        .admit(init.authorization(), upgrade)
                        .subscribe()
                        .with(admission -> context.runOnContext(now -> checked(admission))));
    }

    private void checked(Admission admission) {
        if (!(phase instanceof Phase.Checking)) {
            return;
        }
        switch (admission) {
            case Admission.Refused refused -> close(refused.closing());
            case Admission.Admitted admitted -> admit(admitted);
        }
    }

    private void admit(Admission.Admitted admitted) {
        if (!services.sockets().enter(admitted.user())) {
            close(Closing.TOO_MANY);
            return;
        }
        phase = new Phase.Open(admitted);
        long left = Duration.between(Instant.now(), admitted.until()).toMillis();
        timers.add(vertx.setTimer(Math.max(1, left), ignored -> close(Closing.EXPIRED)));
        send(ServerMessage.ACK);
    }

    private void subscribe(ClientMessage.Subscribe subscribe) {
        if (!(phase instanceof Phase.Open(Admission.Admitted admitted))) {
            close(Closing.UNAUTHORIZED);
        } else if (running.containsKey(subscribe.id())) {
            close(Closing.alreadyRuns(subscribe.id()));
        } else if (running.size() >= services.configuration().operations()) {
            send(messages().error(subscribe.id(), List.of(tooManyOperations())));
        } else {
            Operation operation = new Operation(subscribe, this, services, ownContext());
            running.put(subscribe.id(), operation);
            operation.start(admitted, upgrade);
        }
    }

    private CodedError tooManyOperations() {
        int most = services.configuration().operations();
        return CodedError.of(
                ErrorCode.TOO_COMPLEX,
                "One socket runs at most " + most + " operations at once, and " + most + " are running.");
    }

    private void complete(String id) {
        Operation operation = running.remove(id);
        if (operation != null) {
            operation.cancel();
        }
    }

    private void requireInit() {
        if (phase instanceof Phase.Silent || phase instanceof Phase.Checking) {
            close(Closing.INIT_TIMEOUT);
        }
    }

    private void ping() {
        if (heard) {
            heard = false;
            socket.writePing(Buffer.buffer());
        } else {
            close(Closing.SILENT);
        }
    }

    private void drained() {
        socket.resume();
        running.values().forEach(Operation::drained);
    }

    /** A message that is too long, or bytes that are no frames, among others. */
    private void broken(Throwable failure) {
        LOG.debug("A socket broke", failure);
        close(Closing.UNREADABLE);
    }

    private void close(Closing closing) {
        if (!isOver()) {
            end();
            socket.close(closing.code(), closing.reason());
        }
    }

    private boolean isOver() {
        return phase instanceof Phase.Over;
    }

    private void end() {
        if (isOver()) {
            return;
        }
        if (phase instanceof Phase.Open(Admission.Admitted admitted)) {
            services.sockets().leave(admitted.user());
        }
        phase = new Phase.Over();
        timers.forEach(vertx::cancelTimer);
        running.values().forEach(Operation::cancel);
        running.clear();
        services.sockets().remove(this);
    }

    /** On the same event loop, with data of its own. */
    private Context ownContext() {
        Context own = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(context));
        VertxContextSafetyToggle.setContextSafe(own, true);
        return own;
    }
}
