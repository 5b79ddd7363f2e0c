package eu.lectern.contracts.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/enrolment/v1/webhooks}.
 *
 * @param url https, required
 * @param types those wished, of {@link eu.lectern.contracts.change.ChangeTypes#ALL}; left out, all of them
 * @param description for people, at most 200 characters
 * @param secret {@code whsec_} and 24 to 64 bytes in Base64; left out, a new one is made and told in the answer
 * @param after a cursor of the change feed, {@code oldest} or {@code latest}; left out, {@code latest}
 */
public record CreateWebhook(
        @Nullable String url,
        @Nullable List<@Nullable String> types,
        @Nullable String description,
        @Nullable String secret,
        @Nullable String after) {

    /** Without the secret, so that no log has it. */
    @Override
    public String toString() {
        return "CreateWebhook[url=" + url + ", types=" + types + ", after=" + after + "]";
    }
}
