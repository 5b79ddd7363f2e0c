package eu.lectern.gateway.live.socket;

import jakarta.json.JsonObject;
import java.util.Optional;

/** What a client says; the protocol "GraphQL over WebSocket", message types. */
sealed interface ClientMessage {

    /**
     * Says who is there.
     *
     * @param authorization as the header of this name; empty when none was sent
     */
    record Init(Optional<String> authorization) implements ClientMessage {}

    /** Asks whether the server is there. */
    record Ping() implements ClientMessage {}

    /** Answers that it is there. */
    record Pong() implements ClientMessage {}

    /**
     * Asks for an operation, not only for a subscription.
     *
     * @param id chosen by the client
     * @param request {@code query} or its name, {@code variables}, {@code operationName} and {@code extensions}, each of its
     *     right type
     */
    record Subscribe(String id, JsonObject request) implements ClientMessage {}

    /** Wants to hear no more of an operation. */
    record Complete(String id) implements ClientMessage {}

    /**
     * Is no message.
     *
     * @param why for the developer of the client
     */
    record Unreadable(String why) implements ClientMessage {}
}
