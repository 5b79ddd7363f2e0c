package eu.lectern.kit.protection;

/**
 * What came of asking to let a client's request in.
 *
 * @see ClientLimits
 */
sealed interface Admission {

    /** How many requests the client may send at once now. */
    int left();

    /** In how many seconds it may send as many as it ever may. */
    int secondsUntilFull();

    /** It counts as in hand until {@link ClientLimits#leave}. */
    record Admitted(int left, int secondsUntilFull) implements Admission {}

    /**
     * The client sends too often.
     *
     * @param retryAfterSeconds when the next one is let in
     */
    record TooOften(int left, int secondsUntilFull, int retryAfterSeconds) implements Admission {}

    /** The client has too many in hand. */
    record TooManyAtOnce(int left, int secondsUntilFull) implements Admission {}
}
