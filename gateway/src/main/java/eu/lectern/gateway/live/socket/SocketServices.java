package eu.lectern.gateway.live.socket;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** What every socket needs. */
@Singleton
final class SocketServices {

    private final SocketConfiguration configuration;
    private final Sockets sockets;
    private final Admitting admitting;
    private final Execution execution;
    private final ServerMessage messages;

    SocketServices(
            SocketConfiguration configuration,
            Sockets sockets,
            Admitting admitting,
            Execution execution,
            ObjectMapper mapper) {
        this.configuration = configuration;
        this.sockets = sockets;
        this.admitting = admitting;
        this.execution = execution;
        this.messages = new ServerMessage(mapper);
    }

    SocketConfiguration configuration() {
        return configuration;
    }

    Sockets sockets() {
        return sockets;
    }

    Admitting admitting() {
        return admitting;
    }

    Execution execution() {
        return execution;
    }

    ServerMessage messages() {
        return messages;
    }
}
