package eu.lectern.assessment.results;

import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.kit.problem.StandardRefusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what comes as text, or may be missing, so that a mistake names its field. */
final class RequestFields {

    private static final int UUID_LENGTH = 36;

    private RequestFields() {}

    static UUID uuid(String field, @Nullable String text) {
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

    static RecordResult body(@Nullable RecordResult body) {
        if (body == null) {
            throw StandardRefusal.invalid("body", "is required").asException();
        }
        return body;
    }
}
