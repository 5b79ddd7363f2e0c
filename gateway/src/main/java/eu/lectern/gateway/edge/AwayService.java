package eu.lectern.gateway.edge;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Answers for a service that does not: never reached, gone in the middle, or silent for too long. */
final class AwayService implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(AwayService.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final PartnerApi api;
    private final Duration idleTimeout;

    AwayService(PartnerApi api, Duration idleTimeout) {
        this.api = api;
        this.idleTimeout = idleTimeout;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        long sent = System.nanoTime();
        boolean harmless = isHarmless(context.request());
        if (harmless) {
            context.request().proxiedRequest().resume();
            context.request().setBody(null);
        }
        return context.sendRequest()
                .recover(failure -> harmless && failure instanceof HttpClosedException && !isTooLate(sent)
                        ? context.sendRequest()
                        : Future.failedFuture(failure))
                .recover(failure -> Future.succeededFuture(answer(context, problem(failure, sent), failure)));
    }

    /**
     * Whether it may be sent twice: when a service has been restarted, the first to use an old connection finds it closed.
     */
    private static boolean isHarmless(ProxyRequest request) {
        HttpMethod method = request.getMethod();
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private boolean isTooLate(long sent) {
        return System.nanoTime() - sent >= idleTimeout.toNanos();
    }

    private EdgeProblem problem(Throwable failure, long sent) {
        return switch (failure) {
            case ConnectException refusedOrTooSlow -> EdgeProblem.unavailable(api);
            case NoRouteToHostException away -> EdgeProblem.unavailable(api);
            case UnknownHostException unknown -> EdgeProblem.unavailable(api);
            case ConnectionPoolTooBusyException busy -> EdgeProblem.unavailable(api);
            default -> isTooLate(sent) ? EdgeProblem.timeout(api) : EdgeProblem.badGateway(api);
        };
    }

    private ProxyResponse answer(ProxyContext context, EdgeProblem problem, Throwable failure) {
        LOG.warnf("%s did not answer, %d instead: %s", api, problem.status(), failure);
        String path = context.request().proxiedRequest().path();
        return context.request()
                .release()
                .response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, EdgeProblem.MEDIA_TYPE)
                .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setBody(Body.body(problem.body(path)));
    }
}
