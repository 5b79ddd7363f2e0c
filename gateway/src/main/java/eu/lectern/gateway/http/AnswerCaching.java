package eu.lectern.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What caches may do with an answer. Who asks without a token by GET sees the published catalogue and nothing else, so that
 * such an answer may be kept for everybody; all others are for the one who asked.
 */
final class AnswerCaching {

    /** Everything that the answer depends on besides the address; the origin, because CORS answers with it. */
    private static final String VARIES_BY = "Accept, Accept-Encoding, Accept-Language, Authorization, Origin";

    private static final int ETAG_BYTES = 16;

    private final Duration maxAge;

    AnswerCaching(Duration maxAge) {
        this.maxAge = maxAge;
    }

    /** Whether the answer to this request may be kept by others, if it is one. */
    static boolean isPublic(HttpServerRequest request) {
        return (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
                && !request.headers().contains(HttpHeaders.AUTHORIZATION);
    }

    /** For one who asked, and not to be kept. */
    void forbid(HttpServerResponse response) {
        response.putHeader(HttpHeaders.VARY, VARIES_BY).putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    /**
     * For everybody.
     *
     * @return whether the client has it already
     */
    boolean allow(HttpServerRequest request, byte[] body) {
        String etag = etag(body);
        request.response()
                .putHeader(HttpHeaders.VARY, VARIES_BY)
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAge.toSeconds())
                .putHeader(HttpHeaders.ETAG, etag);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && (known.strip().equals("*")
                        || Arrays.stream(known.split(",", -1))
                                .anyMatch(tag -> weak(tag.strip()).equals(etag)));
    }

    /** Weak, because compression changes the bytes and not the answer. */
    private static String etag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return weak("\"" + HexFormat.of().formatHex(digest, 0, ETAG_BYTES) + "\"");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag : "W/" + tag;
    }
}
