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
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes answers of GraphQL over HTTP. */
@Singleton
final class GraphQlResponse {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /** Below this a compressed answer is hardly smaller. */
    private static final int WORTH_COMPRESSING = 1_024;

    private final ObjectMapper mapper;
    private final AnswerCaching caching;

    GraphQlResponse(ObjectMapper mapper, HttpConfiguration configuration) {
        this.mapper = mapper;
        this.caching = new AnswerCaching(configuration.catalogueMaxAge());
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
        boolean complete = result.isDataPresent() && result.getErrors().isEmpty();
        send(request, type, result.isDataPresent() ? OK : type.statusWithoutData(), body, complete);
    }

    /** An error of the request as a whole. */
    void send(RoutingContext request, ResponseType type, int status, CodedError error) {
        send(request, type, status, Map.of("errors", List.of(error.toSpecification())), false);
    }

    private void send(
            RoutingContext request, ResponseType type, int status, Map<String, Object> body, boolean complete) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        byte[] bytes = bytes(body);
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, type.header());
        if (bytes.length >= WORTH_COMPRESSING) {
            // Quarkus marks every answer as not to be compressed, until somebody decides otherwise.
            response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
        if (!complete || !AnswerCaching.isPublic(request.request())) {
            caching.forbid(response);
            response.end(Buffer.buffer(bytes));
        } else if (caching.allow(request.request(), bytes)) {
            response.headers().remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.end(Buffer.buffer(bytes));
        }
    }

    private byte[] bytes(Map<String, Object> body) {
        try {
            return mapper.writeValueAsBytes(body);
        } catch (JsonProcessingException halfACharacter) {
            return withoutHalfCharacters(body);
        }
    }

    /** A client may send half of a surrogate pair, and a message may repeat it; UTF-8 has no bytes for that. */
    private byte[] withoutHalfCharacters(Map<String, Object> body) {
        try {
            return mapper.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an answer that is no JSON; code " + ErrorCode.INTERNAL, broken);
        }
    }
}
