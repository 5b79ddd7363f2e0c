package eu.lectern.contracts.webhook;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/enrolment/v1/webhooks/{id}/secret}; it may be left out.
 *
 * @param secret as in {@link CreateWebhook}
 */
public record RotateSecret(@Nullable String secret) {

    /** Without the secret, so that no log has it. */
    @Override
    public String toString() {
        return "RotateSecret[]";
    }
}
