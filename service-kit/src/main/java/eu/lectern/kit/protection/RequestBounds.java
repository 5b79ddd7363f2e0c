package eu.lectern.kit.protection;

import eu.lectern.kit.lines.LineEndpoint;
import eu.lectern.kit.problem.ProblemResponse;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each request to the API first of all, whoever sent it: refuses what is too large before it is read, what comes when
 * too many are in hand already, and a body that does not come.
 */
@Singleton
final class RequestBounds {

    /** Before all else; the check of the token's shape has 300. */
    private static final int PRIORITY = 400;

    static final String API = "/api/";

    private final ProtectionConfiguration configuration;
    private final ProblemResponse problems;
    private final long largestBody;
    private final AtomicInteger inHand = new AtomicInteger();

    RequestBounds(
            ProtectionConfiguration configuration,
            ProblemResponse problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.configuration = configuration;
        this.problems = problems;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    void check(RoutingContext routing) {
        if (!isApi(routing)) {
            routing.next();
            return;
        }
        Optional<ProtectionRefusal> tooLarge = tooLarge(routing.request());
        if (tooLarge.isPresent()) {
            problems.sendAndClose(routing, tooLarge.get());
        } else if (inHand.incrementAndGet() > configuration.concurrentRequests()) {
            inHand.decrementAndGet();
            problems.sendAndClose(routing, new ProtectionRefusal.Overloaded());
        } else {
            routing.addEndHandler(end -> inHand.decrementAndGet());
            awaitBody(routing);
            routing.next();
        }
    }

    static boolean isApi(RoutingContext routing) {
        String path = routing.request().path();
        return path != null && path.startsWith(API);
    }

    private Optional<ProtectionRefusal> tooLarge(HttpServerRequest request) {
        if (request.uri().length() > configuration.longestUri()) {
            return Optional.of(new ProtectionRefusal.UriTooLong(configuration.longestUri()));
        }
        int headers = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            headers += header.getKey().length() + header.getValue().length();
        }
        if (headers > configuration.longestHeaders()) {
            return Optional.of(new ProtectionRefusal.HeadersTooLarge(configuration.longestHeaders()));
        }
        return length(request) > largestBody && !LineEndpoint.isLines(request)
                ? Optional.of(new ProtectionRefusal.BodyTooLarge(largestBody))
                : Optional.empty();
    }

    /** 0 where it is not told, or nonsense that the HTTP layer refuses. */
    private static long length(HttpServerRequest request) {
        @Nullable String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException nonsense) {
            return 0;
        }
    }

    /** Lines may take as long as they come; a client that sends none of them for long is cut off by the idle timeout. */
    private void awaitBody(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        boolean hasBody = length(request) > 0 || request.getHeader("Transfer-Encoding") != null;
        if (!hasBody || LineEndpoint.isLines(request)) {
            return;
        }
        long timer = routing.vertx().setTimer(configuration.bodyTimeout().toMillis(), late -> {
            if (!request.isEnded()) {
                problems.sendAndClose(
                        routing,
                        new ProtectionRefusal.BodyTooSlow(
                                configuration.bodyTimeout().toSeconds()));
            }
        });
        routing.addEndHandler(end -> routing.vertx().cancelTimer(timer));
    }
}
