package eu.lectern.gateway.live.socket;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.gateway.limits.QueryLimits;
import jakarta.inject.Singleton;

/** What every socket needs. */
@Singleton
final class SocketServices {

    private final SocketConfiguration configuration;
    private final Sockets sockets;
    private final Admitting admitting;
    private final Execution execution;
    private final Documents documents;
    private final QueryLimits limits;
    private final ServerMessage messages;

    SocketServices(
            SocketConfiguration configuration,
            Sockets sockets,
            Admitting admitting,
            Execution execution,
            Documents documents,
            QueryLimits limits,
            ObjectMapper mapper) {
        this.configuration = configuration;
        this.sockets = sockets;
        this.admitting = admitting;
        this.execution = execution;
        this.documents = documents;
        this.limits = limits;
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

    Documents documents() {
        return documents;
    }

    QueryLimits limits() {
        return limits;
    }

    ServerMessage messages() {
        return messages;
    }
}
