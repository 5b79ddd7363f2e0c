package eu.lectern.enrolment.webhooks;

import eu.lectern.contracts.webhook.WebhookStatus;
import eu.lectern.contracts.webhook.WebhookView;
import eu.lectern.enrolment.feed.FeedPositions;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows subscriptions to their owners. */
final class WebhookViews {

    static final String PATH = "/api/enrolment/v1/webhooks";

    private WebhookViews() {}

    /** A relative reference, RFC 3986: it holds at the service and through the gateway. */
    static String location(UUID webhook) {
        return PATH + "/" + webhook;
    }

    static WebhookView view(Webhook webhook) {
        return view(webhook, null);
    }

    /** With its secret, which is told once, when it is new. */
    static WebhookView withSecret(Webhook webhook) {
        return view(webhook, webhook.secrets().present().text());
    }

    private static WebhookView view(Webhook webhook, @Nullable String secret) {
        Advance advance = webhook.advance();
        boolean resting = webhook.status() == WebhookStatus.ACTIVE && advance.failures() > 0;
        return new WebhookView(
                webhook.id(),
                webhook.wish().url().text(),
                webhook.wish().types(),
                webhook.wish().description().orElse(null),
                webhook.status(),
                advance.reason().orElse(null),
                advance.failures(),
                resting ? webhook.nextAttemptAt() : null,
                FeedPositions.cursor(advance.position()),
                webhook.createdAt(),
                webhook.changedAt(),
                webhook.secrets().previousUntil(Instant.now()).orElse(null),
                secret);
    }
}
