package eu.lectern.enrolment.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that sender and receiver share, as Standard Webhooks writes it. It does not show itself in logs.
 *
 * @param text {@code whsec_} and the bytes in Base64
 */
record SigningSecret(String text) {

    static final int FEWEST_BYTES = 24;
    static final int MOST_BYTES = 64;

    private static final String PREFIX = "whsec_";
    private static final int GENERATED_BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, of {@value #GENERATED_BYTES} random bytes. */
    static SigningSecret generate() {
        byte[] bytes = new byte[GENERATED_BYTES];
        RANDOM.nextBytes(bytes);
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** Reads one that a partner has made; empty when it is none, or has too few or too many bytes. */
    static Optional<SigningSecret> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            int length = bytes(text).length;
            return length >= FEWEST_BYTES && length <= MOST_BYTES
                    ? Optional.of(new SigningSecret(text))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** One element of the header {@code webhook-signature}. */
    String sign(String message, long timestamp, byte[] body) {
        try {
            Mac hmac = Mac.getInstance(HMAC);
            hmac.init(new SecretKeySpec(bytes(text), HMAC));
            hmac.update((message + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(hmac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }
}
