package eu.lectern.enrolment.register;

import java.util.UUID;

/** The id of an enrolment in a request. */
public final class EnrolmentId {

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
        return PathId.parse(name, text);
    }
}
