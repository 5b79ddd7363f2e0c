package eu.lectern.gateway.live.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the server says; the protocol "GraphQL over WebSocket", message types. */
record ServerMessage(ObjectMapper mapper) {

    static final String ACK = "{\"type\":\"connection_ack\"}";
    static final String PONG = "{\"type\":\"pong\"}";

    /** A result: of a query the only one, of a subscription the next one. */
    String next(String id, ExecutionResult result) {
        Map<String, Object> payload = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            payload.put("errors", specifications(result.getErrors()));
        }
        if (result.isDataPresent()) {
            payload.put("data", result.getData());
        }
        return write(Map.of("id", id, "type", "next", "payload", payload));
    }

    /** The operation could not begin, or broke off; nothing follows. */
    String error(String id, List<? extends GraphQLError> errors) {
        return write(Map.of("id", id, "type", "error", "payload", specifications(errors)));
    }

    /** Nothing follows. */
    String complete(String id) {
        return write(Map.of("id", id, "type", "complete"));
    }

    private static List<Map<String, Object>> specifications(List<? extends GraphQLError> errors) {
        return errors.stream().map(GraphQLError::toSpecification).toList();
    }

    private String write(Map<String, Object> message) {
        try {
            return mapper.writeValueAsString(message);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a message that is no JSON", broken);
        }
    }
}
