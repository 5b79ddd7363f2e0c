package eu.lectern.gateway.limits;

import java.io.Serial;
import java.time.Duration;
import java.util.Locale;

/** A request asks for more than one request may; the message says which limit it is and how much was asked. */
public final class TooComplexException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String words;

    public TooComplexException(String message) {
        super(message, null, false, false);
        this.words = message;
    }

    /** The message. */
    public String words() {
        return words;
    }

    /**
     * More than there may be.
     *
     * @param what e.g. {@code aliases}
     */
    static TooComplexException of(String what, long asked, long allowed) {
        return new TooComplexException(
                String.format(Locale.ROOT, "The request has %d %s; %d are allowed.", asked, what, allowed));
    }

    /** It takes longer than it may. */
    public static TooComplexException ofTime(Duration allowed) {
        return new TooComplexException(
                "The request took more than the " + allowed.toMillis() + " ms that are allowed.");
    }

    /** Throws when more was asked than is allowed. */
    static void check(String what, long asked, long allowed) {
        if (asked > allowed) {
            throw of(what, asked, allowed);
        }
    }
}
