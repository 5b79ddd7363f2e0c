package eu.lectern.gateway.http;

import eu.lectern.gateway.refusal.ErrorCode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of a POST: JSON in UTF-8. */
final class RequestBody {

    private static final Pattern JSON =
            Pattern.compile("\\s*application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?;?\\s*");

    private RequestBody() {}

    static boolean isJson(RoutingContext request) {
        String header = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return header != null && JSON.matcher(header.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * The text.
     *
     * @return null when there is none
     * @throws NoRequestException when it is not UTF-8
     */
    static @Nullable String text(RoutingContext request) {
        Buffer bytes = request.body().buffer();
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes()))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            throw NoRequestException.unreadable(ErrorCode.INVALID, "body: must be encoded in UTF-8");
        }
    }
}
