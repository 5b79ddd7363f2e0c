package eu.lectern.kit.idempotency;

import eu.lectern.kit.problem.StandardRefusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key of a repeatable request; see the IETF draft "The Idempotency-Key HTTP Header Field".
 *
 * @param client whose key it is: keys of different clients never meet
 * @param key 1 to {@value #MAX_LENGTH} printable ASCII characters
 * @param requestHash SHA-256 over what was asked for, lower-case hex
 */
public record IdempotencyKey(String client, String key, String requestHash) {

    public static final String HEADER = "Idempotency-Key";
    public static final int MAX_LENGTH = 255;

    /**
     * Checks what a client sent.
     *
     * @param request operation and body in one canonical text; the same text is the same request
     * @throws eu.lectern.kit.problem.RefusedException when the header is missing or malformed
     */
    public static IdempotencyKey of(String client, @Nullable String header, String request) {
        if (header == null || header.isBlank()) {
            throw StandardRefusal.invalid(
                            HEADER, "is required: one new key for each new request, sent again with a retry")
                    .asException();
        }
        if (header.length() > MAX_LENGTH || !header.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw StandardRefusal.invalid(HEADER, "must be 1 to " + MAX_LENGTH + " printable ASCII characters")
                    .asException();
        }
        return new IdempotencyKey(client, header, sha256(request));
    }

    /**
     * As {@link #of}, where the header may be missing because something else holds that a repeated request has no second
     * effect.
     *
     * @return empty when there is no header
     */
    public static Optional<IdempotencyKey> optional(String client, @Nullable String header, String request) {
        return header == null ? Optional.empty() : Optional.of(of(client, header, request));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
