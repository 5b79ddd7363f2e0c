package eu.lectern.enrolment.webhooks;

import io.vertx.core.http.HttpClientRequest;
import org.jspecify.annotations.Nullable;

/** A request that may be given up while its connection is still being made; then it is not sent any more. */
final class RequestInHand {

    private volatile boolean givenUp;
    private volatile @Nullable HttpClientRequest request;

    /** Takes it in hand; false when it has been given up already, and must not be sent. */
    boolean begin(HttpClientRequest begun) {
        request = begun;
        return !givenUp;
    }

    void giveUp() {
        givenUp = true;
        HttpClientRequest begun = request;
        if (begun != null) {
            begun.reset();
        }
    }
}
