package eu.lectern.kit.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with what the record carried.
 *
 * @param headers of the record, name to value
 * @param payload null where the record had no value
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DeadLetterContentView(
        @JsonUnwrapped DeadLetterView letter,
        Map<String, String> headers,
        @Nullable PayloadView payload) {

    static DeadLetterContentView of(DeadLetter letter) {
        @Nullable Buffer payload = letter.payload();
        return new DeadLetterContentView(
                DeadLetterView.of(letter),
                new TreeMap<>(letter.headers()),
                payload == null ? null : PayloadView.of(payload.getBytes()));
    }
}
