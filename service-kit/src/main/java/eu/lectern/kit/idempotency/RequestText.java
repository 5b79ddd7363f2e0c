package eu.lectern.kit.idempotency;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A request in one text, by which a retry is told from another request under the same idempotency key: absent and null are
 * alike, so are 82.5 and 82.50; the order of properties and white space do not count. Every value stands with its length,
 * so that no two different requests have one text. Fields that come later are appended only where given; so requests from
 * before them keep their text.
 */
public final class RequestText {

    private final StringBuilder text = new StringBuilder();

    private RequestText(String operation) {
        text.append(operation);
    }

    /** Begins with the operation, so that one key cannot serve two. */
    public static RequestText of(String operation) {
        return new RequestText(operation);
    }

    public RequestText with(String field, @Nullable Object value) {
        if (value != null) {
            String written = written(value);
            text.append('\n')
                    .append(field)
                    .append(' ')
                    .append(written.length())
                    .append(' ')
                    .append(written);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String written(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toString() : value.toString();
    }
}
