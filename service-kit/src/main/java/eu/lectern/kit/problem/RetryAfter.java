package eu.lectern.kit.problem;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells with every 503 when trying again is worth it: what is missing arrives, or is back, within seconds. */
final class RetryAfter {

    private static final int SECONDS = 2;

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        if (response.getStatus() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.getHeaders().computeIfAbsent(HttpHeaders.RETRY_AFTER, name -> List.of(SECONDS));
        }
    }
}
