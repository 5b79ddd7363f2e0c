package eu.lectern.gateway.relay;

import java.util.Optional;

/** An opaque cursor: a position within a list. */
public final class Cursor {

    private static final String FORMAT = "1:";

    private Cursor() {}

    public static String encode(String position) {
        return Opaque.encode(FORMAT + position);
    }

    /** The position; empty when the cursor is none of ours. */
    public static Optional<String> decode(String cursor) {
        return Opaque.decode(cursor)
                .filter(text -> text.startsWith(FORMAT))
                .map(text -> text.substring(FORMAT.length()));
    }
}
