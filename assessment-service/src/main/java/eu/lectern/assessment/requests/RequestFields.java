package eu.lectern.assessment.requests;

import eu.lectern.kit.problem.StandardRefusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what comes as text, or may be missing, so that a mistake names its field. */
public final class RequestFields {

    private static final int UUID_LENGTH = 36;

    private RequestFields() {}

    public static UUID uuid(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw StandardRefusal.invalid(field, "is required").asException();
        }
        try {
            // The JDK also reads shortened forms, of which one id would have many.
            if (text.length() == UUID_LENGTH) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException notAnId) {
            // The same answer as for a wrong length.
        }
        throw StandardRefusal.invalid(field, "must be a UUID").asException();
    }

    /** The body, which a client may leave out. */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw StandardRefusal.invalid("body", "is required").asException();
        }
        return body;
    }
}
