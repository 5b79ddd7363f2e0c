package eu.lectern.kit.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as a list shows it.
 *
 * @param topic that it came from, with its partition and offset there
 * @param key null where the record had none
 * @param eventType its CloudEvents type; null where it told none
 * @param cause why it was set aside
 * @param resentAt when it was last sent again; null while it is only set aside
 * @param resentBy OIDC subject of the operator who did
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeadLetterView(
        UUID id,
        DeadLetterStatus status,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String eventType,
        String cause,
        Instant setAsideAt,
        @Nullable Instant resentAt,
        @Nullable String resentBy) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.status(),
                letter.origin().topic(),
                letter.origin().partition(),
                letter.origin().offset(),
                letter.key(),
                letter.eventType(),
                letter.cause(),
                letter.setAsideAt(),
                letter.resending().map(DeadLetter.Resending::at).orElse(null),
                letter.resending().map(DeadLetter.Resending::by).orElse(null));
    }
}
