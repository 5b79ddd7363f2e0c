package eu.lectern.gateway.http;

import eu.lectern.gateway.downstream.ServiceCalls;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Tells with an answer, whichever it is in the end, which services were asked for it. */
final class ServerTiming {

    private static final String HEADER = "Server-Timing";

    /** Whose pages may read it where browsers keep the times of their requests; without it they do so for their own host. */
    private static final String READERS = "Timing-Allow-Origin";

    private ServerTiming() {}

    /** To be called before the request is executed. */
    static void tell(RoutingContext request, ServiceCalls calls) {
        request.addHeadersEndHandler(sending ->
                calls.serverTiming().ifPresent(value -> put(request.response().headers(), value)));
    }

    private static void put(MultiMap headers, String value) {
        headers.set(HEADER, value);
        // CORS has judged the origin already.
        String allowed = headers.get(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        if (allowed != null) {
            headers.set(READERS, allowed);
        }
    }
}
