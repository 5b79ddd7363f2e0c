package eu.lectern.enrolment.register;

import eu.lectern.kit.problem.StandardRefusal;
import java.util.UUID;

/** An id in a path or query. It comes as text, so that a malformed one is answered with the parameter named. */
public final class PathId {

    private static final int LENGTH = 36;

    private PathId() {}

    /**
     * Reads it.
     *
     * @param parameter its name, told when it is no UUID
     * @throws eu.lectern.kit.problem.RefusedException when it is no UUID
     */
    public static UUID parse(String parameter, String text) {
        try {
            if (text.length() == LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException malformed) {
            // The same answer as for a text of another length.
        }
        throw StandardRefusal.invalid(parameter, "must be a UUID").asException();
    }
}
