package eu.lectern.gateway.live.socket;

import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Method;
import org.jboss.logging.Logger;

/**
 * Tells the framework that a request which became a socket is answered. By itself it never finds out, not even when the socket
 * is closed, and then each stop of the gateway waits in vain until {@code quarkus.shutdown.timeout} is over. There is no public
 * way to tell it; without the one below nothing breaks but that.
 */
final class CountedRequest {

    private static final Logger LOG = Logger.getLogger(CountedRequest.class);

    private CountedRequest() {}

    static void isAnswered(HttpServerRequest request) {
        try {
            Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
            done.setAccessible(true);
            done.invoke(QuarkusRequestWrapper.get(request));
        } catch (ReflectiveOperationException | RuntimeException changed) {
            LOG.debug("The framework cannot be told that an upgrade is over", changed);
        }
    }
}
