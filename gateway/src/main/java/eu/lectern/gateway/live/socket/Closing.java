package eu.lectern.gateway.live.socket;

import java.nio.charset.StandardCharsets;

/**
 * Why the server closes a socket. The codes are those of the protocol "GraphQL over WebSocket"; which of them make the
 * client of the library graphql-ws connect again, and which end it, is said with each.
 *
 * @param code of the close frame
 * @param reason at most 123 bytes in UTF-8, which is what a close frame holds
 */
record Closing(short code, String reason) {

    private static final int MOST_BYTES = 123;

    /** Ends the client: no sub-protocol that is spoken here. */
    static final Closing SUBPROTOCOL = new Closing(4406, "Subprotocol not acceptable");

    /** The client comes again. */
    static final Closing INIT_TIMEOUT = new Closing(4408, "Connection initialisation timeout");

    /** Ends the client: it said twice who is there. */
    static final Closing SECOND_INIT = new Closing(4429, "Too many initialisation requests");

    /** Ends the client: it sent no token, or asked before it was admitted. */
    static final Closing UNAUTHORIZED = new Closing(4401, "Unauthorized");

    /** The client comes again, and should bring another token. */
    static final Closing FORBIDDEN = new Closing(4403, "Forbidden");

    /** As {@link #FORBIDDEN}: it was admitted until now. */
    static final Closing EXPIRED = new Closing(4403, "Forbidden: the token has expired");

    /** The client comes again after a while. */
    static final Closing LOGIN_AWAY = new Closing(1013, "The login cannot be reached; try again later");

    /** The client comes again after a while. */
    static final Closing TOO_MANY = new Closing(1013, "This user has too many connections; try again later");

    /** The client comes again, and finds another gateway or this one restarted. */
    static final Closing RESTART = new Closing(1012, "Service restart");

    /** The client, if there is one, comes again. */
    static final Closing SILENT = new Closing(1001, "No sign of life");

    /** Ends the client: a message that is too long, or no message of a socket at all. */
    static final Closing UNREADABLE = new Closing(1009, "Message too big or broken");

    private Closing(int code, String reason) {
        this((short) code, reason);
    }

    Closing {
        reason = shortened(reason);
    }

    /** Ends the client: a message that is none. */
    static Closing badRequest(String why) {
        return new Closing(4400, why);
    }

    /** Ends the client: the id names an operation that still runs. */
    static Closing alreadyRuns(String id) {
        return new Closing(4409, "Subscriber for " + id + " already exists");
    }

    private static String shortened(String reason) {
        String text = reason;
        while (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }
}
