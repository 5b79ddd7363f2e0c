package eu.lectern.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** Answers a request with a problem where no JAX-RS resource has been reached yet. */
@Singleton
public final class ProblemResponse {

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final ObjectMapper json;

    public ProblemResponse(ObjectMapper json) {
        this.json = json;
    }

    public void send(RoutingContext request, Refusal refusal) {
        send(request, Problem.of(refusal, request.request().path()), refusal.headers());
    }

    /**
     * As {@link #send(RoutingContext, Refusal)}, to a request that may not have been read to its end: what still comes is
     * thrown away for a moment, so that a client that is sending can read the answer, and then the connection is closed.
     */
    public void sendAndClose(RoutingContext request, Refusal refusal) {
        send(request, refusal);
        letGo(request);
    }

    public void sendAndClose(RoutingContext request, Problem problem) {
        send(request, problem, Map.of());
        letGo(request);
    }

    /** Of a request that was answered. */
    public static void letGo(RoutingContext answered) {
        HttpServerRequest request = answered.request();
        if (!request.isEnded()) {
            request.handler(ignored -> {});
            request.resume();
            answered.vertx().setTimer(FAREWELL.toMillis(), late -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    private void send(RoutingContext request, Problem problem, Map<String, String> headers) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(problem.status()).putHeader("Content-Type", Problem.MEDIA_TYPE);
        headers.forEach(response::putHeader);
        response.end(write(problem));
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a problem is always JSON", impossible);
        }
    }
}
