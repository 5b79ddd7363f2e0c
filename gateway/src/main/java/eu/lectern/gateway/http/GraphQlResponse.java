package eu.lectern.gateway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.gateway.engine.CodedError;
import eu.lectern.gateway.refusal.ErrorCode;
import graphql.ExecutionResult;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes answers of GraphQL over HTTP. */
final class GraphQlResponse {

    private static final int OK = 200;

    private final ObjectMapper mapper;

    GraphQlResponse(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** What the engine answered. */
    void send(RoutingContext request, ResponseType type, ExecutionResult result) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            body.put(
                    "errors",
                    result.getErrors().stream()
                            .map(error -> error.toSpecification())
                            .toList());
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        send(request, type, result.isDataPresent() ? OK : type.statusWithoutData(), body);
    }

    /** An error of the request as a whole. */
    void send(RoutingContext request, ResponseType type, int status, CodedError error) {
        send(request, type, status, Map.of("errors", List.of(error.toSpecification())));
    }

    private void send(RoutingContext request, ResponseType type, int status, Map<String, Object> body) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type.header())
                .end(Buffer.buffer(bytes(body)));
    }

    private byte[] bytes(Map<String, Object> body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an answer that is no JSON; code " + ErrorCode.INTERNAL, broken);
        }
    }
}
