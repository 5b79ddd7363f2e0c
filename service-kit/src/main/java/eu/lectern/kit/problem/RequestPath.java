package eu.lectern.kit.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The path of the request in hand, as it came. JAX-RS' own {@code getRequestUri} parses the request line and throws at
 * characters that clients send all the same, such as the braces of a template that was not filled in.
 */
@Singleton
public final class RequestPath {

    private final CurrentVertxRequest request;

    RequestPath(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Null where no request is in hand. */
    public @Nullable String get() {
        RoutingContext current = request.getCurrent();
        return current == null ? null : current.request().path();
    }
}
