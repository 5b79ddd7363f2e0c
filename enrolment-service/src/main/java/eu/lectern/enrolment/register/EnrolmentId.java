package eu.lectern.enrolment.register;

import eu.lectern.kit.problem.StandardRefusal;
import java.util.UUID;

/** The id of an enrolment in a request. It comes as text, so that a malformed one is answered with the field named. */
public final class EnrolmentId {

    private static final int LENGTH = 36;

    private EnrolmentId() {}

    /**
     * Reads the path parameter {@code id}.
     *
     * @throws eu.lectern.kit.problem.RefusedException when it is no UUID
     */
    public static UUID parse(String text) {
        return parse("id", text);
    }

    /**
     * Reads a parameter.
     *
     * @param name to be named when it is no UUID
     * @throws eu.lectern.kit.problem.RefusedException when it is no UUID
     */
    public static UUID parse(String name, String text) {
        try {
            if (text.length() == LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException malformed) {
            // The same answer as for a text of another length.
        }
        throw StandardRefusal.invalid(name, "must be a UUID").asException();
    }
}
