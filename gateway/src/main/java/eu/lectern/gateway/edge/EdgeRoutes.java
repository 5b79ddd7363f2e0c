package eu.lectern.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Everything under {@code /api} is passed on to the service whose interface it is, or refused here. */
@Singleton
final class EdgeRoutes {

    private static final String PATHS = "/api/*";

    /** After CORS, before authentication: who may do what is for the services to judge. */
    private static final int BEFORE_AUTHENTICATION = -250;

    private final ServiceProxies proxies;

    EdgeRoutes(ServiceProxies proxies) {
        this.proxies = proxies;
    }

    void add(@Observes Router router) {
        router.route(PATHS).order(BEFORE_AUTHENTICATION).handler(this::handle);
    }

    private void handle(RoutingContext request) {
        HttpServerRequest http = request.request();
        Optional<String> path = RequestTarget.safePath(http.uri());
        if (path.isEmpty()) {
            refuse(request, EdgeProblem.badTarget());
            return;
        }
        Optional<PartnerApi> api = PartnerApi.of(path.get());
        if (api.isEmpty()) {
            refuse(request, EdgeProblem.notFound());
        } else if (http.method().equals(HttpMethod.CONNECT) || http.method().equals(HttpMethod.TRACE)) {
            refuse(request, EdgeProblem.badMethod());
        } else {
            passOn(http, api.get());
        }
    }

    private void passOn(HttpServerRequest http, PartnerApi api) {
        if ("100-continue".equalsIgnoreCase(http.getHeader(HttpHeaders.EXPECT))) {
            http.response().writeContinue();
        }
        proxies.of(api).handle(http);
    }

    private static void refuse(RoutingContext request, EdgeProblem problem) {
        request.request().resume(); // What comes is dropped.
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, EdgeProblem.MEDIA_TYPE)
                .end(problem.body(request.request().path()));
    }
}
