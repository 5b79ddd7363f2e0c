package eu.lectern.gateway.stub;

import java.time.Duration;

/**
 * What a stub answers.
 *
 * @param after how long it takes
 */
public record StubAnswer(int status, String contentType, String body, Duration after) {

    public static StubAnswer json(Object body) {
        return new StubAnswer(200, "application/json", Json.write(body), Duration.ZERO);
    }

    public static StubAnswer created(Object body) {
        return new StubAnswer(201, "application/json", Json.write(body), Duration.ZERO);
    }

    /** A problem+json. */
    public static StubAnswer problem(int status, Object body) {
        return new StubAnswer(status, "application/problem+json", Json.write(body), Duration.ZERO);
    }

    /** A status without a body. */
    public static StubAnswer status(int status) {
        return new StubAnswer(status, "text/plain", "", Duration.ZERO);
    }

    public static StubAnswer text(String contentType, String body) {
        return new StubAnswer(200, contentType, body, Duration.ZERO);
    }

    public StubAnswer after(Duration delay) {
        return new StubAnswer(status, contentType, body, delay);
    }
}
