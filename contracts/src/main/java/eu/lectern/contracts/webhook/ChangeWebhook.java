package eu.lectern.contracts.webhook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /api/enrolment/v1/webhooks/{id}}: all that can be changed. What is left out is as in
 * {@link CreateWebhook}.
 *
 * @param paused left out, false. A subscription that is dead comes to life by it, and goes on where it had come to
 */
public record ChangeWebhook(
        @Nullable String url,
        @Nullable List<@Nullable String> types,
        @Nullable String description,
        @Nullable Boolean paused) {}
