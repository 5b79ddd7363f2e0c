package eu.lectern.kit.idempotency;

import java.util.function.Function;

/**
 * The answer to a request that may be repeated.
 *
 * @param replayed whether it was given before, to an earlier request with the same idempotency key
 */
public record Answer<T>(T body, boolean replayed) {

    /** Header of an answer that was given before. */
    public static final String REPLAYED_HEADER = "Idempotency-Replayed";

    public <R> Answer<R> map(Function<T, R> change) {
        return new Answer<>(change.apply(body), replayed);
    }
}
