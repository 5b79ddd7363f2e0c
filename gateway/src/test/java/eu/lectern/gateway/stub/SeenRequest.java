package eu.lectern.gateway.stub;

import com.sun.net.httpserver.Headers;
import java.util.Optional;

/** A request as a stub saw it; {@code target} is path and query. */
public record SeenRequest(String method, String target, Headers headers, String body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }
}
