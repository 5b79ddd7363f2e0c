package eu.lectern.enrolment.webhooks;

import java.util.Optional;

/** What became of sending a message once. */
sealed interface Answer {

    /** The receiver has it. */
    record Received(int status) implements Answer {}

    /**
     * The receiver answered something else than 2xx.
     *
     * @param status the HTTP status
     */
    record Refused(int status) implements Answer {}

    /**
     * There was no answer.
     *
     * @param why in words for the partner
     */
    record Unreached(String why) implements Answer {}

    int GONE = 410;

    static Answer of(int status) {
        return status >= 200 && status < 300 ? new Received(status) : new Refused(status);
    }

    default boolean isReceived() {
        return this instanceof Received;
    }

    /** Whether the receiver wants no more, ever. */
    default boolean isGone() {
        return this instanceof Refused(int status) && status == GONE;
    }

    default Optional<Integer> httpStatus() {
        return switch (this) {
            case Received(int status) -> Optional.of(status);
            case Refused(int status) -> Optional.of(status);
            case Unreached unreached -> Optional.empty();
        };
    }

    /** Why it was not received; empty when it was. */
    default Optional<String> failure() {
        return switch (this) {
            case Received received -> Optional.empty();
            case Refused(int status) ->
                Optional.of(
                        status >= 300 && status < 400
                                ? "The receiver answered " + status + "; redirects are not followed."
                                : "The receiver answered " + status + ".");
            case Unreached(String why) -> Optional.of(why);
        };
    }
}
