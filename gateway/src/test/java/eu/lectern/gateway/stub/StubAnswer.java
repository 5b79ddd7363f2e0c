package eu.lectern.gateway.stub;

import java.time.Duration;
import java.util.Map;

/**
 * What a stub answers.
 *
 * @param after how long it takes
 */
public record StubAnswer(int status, String contentType, String body, Duration after, Map<String, String> headers) {

    public static StubAnswer json(Object body) {
        return new StubAnswer(200, "application/json", Json.write(body), Duration.ZERO, Map.of());
    }

    public static StubAnswer created(Object body) {
        return new StubAnswer(201, "application/json", Json.write(body), Duration.ZERO, Map.of());
    }

    /** A problem+json. */
    public static StubAnswer problem(int status, Object body) {
        return new StubAnswer(status, "application/problem+json", Json.write(body), Duration.ZERO, Map.of());
    }

    /** A status without a body. */
    public static StubAnswer status(int status) {
        return new StubAnswer(status, "text/plain", "", Duration.ZERO, Map.of());
    }

    public static StubAnswer text(String contentType, String body) {
        return new StubAnswer(200, contentType, body, Duration.ZERO, Map.of());
    }

    public StubAnswer after(Duration delay) {
        return new StubAnswer(status, contentType, body, delay, headers);
    }

    public StubAnswer with(String header, String value) {
        return new StubAnswer(status, contentType, body, after, Map.of(header, value));
    }
}
