package eu.lectern.gateway.stub;

import com.sun.net.httpserver.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A request as a stub saw it; {@code target} is path and query. */
public record SeenRequest(String method, String target, Headers headers, String body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** The values of one parameter of the query, in their order; none of ours needs decoding. */
    public List<String> parameters(String name) {
        int query = target.indexOf('?');
        return query < 0
                ? List.of()
                : Arrays.stream(target.substring(query + 1).split("&", -1))
                        .filter(parameter -> parameter.startsWith(name + "="))
                        .map(parameter -> parameter.substring(name.length() + 1))
                        .toList();
    }
}
