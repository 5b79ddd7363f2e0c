package eu.lectern.kit.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A record's value: as text when it is UTF-8, else in Base64; one of the two is null.
 *
 * @param bytes how long it is
 * @param text the value itself, JSON as a rule
 * @param base64 of RFC 4648, 4
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PayloadView(
        int bytes, @Nullable String text, @Nullable String base64) {

    static PayloadView of(byte[] payload) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString();
            return new PayloadView(payload.length, text, null);
        } catch (CharacterCodingException binary) {
            return new PayloadView(payload.length, null, Base64.getEncoder().encodeToString(payload));
        }
    }
}
