package eu.lectern.kit.deadletter;

import eu.lectern.kit.id.Ids;
import eu.lectern.kit.problem.StandardRefusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of a request for one dead letter. They come as text, so that a malformed one is answered by name. */
final class DeadLetterRequest {

    private DeadLetterRequest() {}

    static UUID id(String text) {
        return Ids.parse(text)
                .orElseThrow(
                        () -> StandardRefusal.invalid("id", "must be a UUID").asException());
    }

    /** Whether one that was sent again before is sent once more; absent means no. */
    static boolean again(@Nullable String text) {
        return switch (text) {
            case null -> false;
            case "false" -> false;
            case "true" -> true;
            default ->
                throw StandardRefusal.invalid("again", "must be true or false").asException();
        };
    }
}
