package eu.lectern.contracts.webhook;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/enrolment/v1/webhooks/{id}/replay}.
 *
 * @param after a cursor of the change feed, {@code oldest} or {@code latest}; required
 */
public record ReplayWebhook(@Nullable String after) {}
