package eu.lectern.system.partners;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What a request came to as a whole.
 *
 * @param retryAfter how long the answer asks to wait
 */
record Response(int status, Optional<Duration> retryAfter) {

    static final int OK = 200;
    static final int CREATED = 201;

    /** After these the same is sent again: too much at once, the gateway's word on a dead service, and a busy one's own. */
    private static final Set<Integer> FOR_NOW = Set.of(429, 502, 503, 504);

    static Response of(int status, Optional<String> retryAfterSeconds) {
        return new Response(status, retryAfterSeconds.map(Long::parseLong).map(Duration::ofSeconds));
    }

    /** Whether it stands for good; anything but an acknowledgement or a "later" is a defect. */
    static boolean isAcknowledged(int status, int acknowledging, Object whole) {
        if (status != acknowledging && !FOR_NOW.contains(status)) {
            throw new AssertionError("answered " + status + ": " + whole);
        }
        return status == acknowledging;
    }
}
