package eu.lectern.gateway.mutation;

import eu.lectern.gateway.refusal.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys under which something new can be sent again without being done twice. */
public final class IdempotencyKeys {

    /** The header in which a service takes the key. */
    public static final String HEADER = "Idempotency-Key";

    static final String FIELD = "idempotencyKey";

    private static final int LONGEST = 255;

    private IdempotencyKeys() {}

    /** The client's key, or where it gave none, one of ours, which the payload tells. */
    public static String given(@Nullable String key) {
        return key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    }

    /**
     * Makes sure that it can be sent on as a header.
     *
     * @throws eu.lectern.gateway.refusal.RefusedException when it cannot
     */
    public static String checked(String key) {
        if (key.length() > LONGEST || !key.chars().allMatch(letter -> letter >= 0x20 && letter < 0x7f)) {
            throw Refusal.invalid(FIELD, "must be 1 to " + LONGEST + " printable ASCII characters")
                    .asException();
        }
        return key;
    }
}
