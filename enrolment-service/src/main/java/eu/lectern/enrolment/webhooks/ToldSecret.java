package eu.lectern.enrolment.webhooks;

import eu.lectern.contracts.webhook.WebhookView;
import java.util.UUID;

/**
 * A subscription as the answer shows it that sets its secret.
 *
 * @param withSecret whether the secret is told; no other answer ever does
 */
record ToldSecret(Webhook webhook, boolean withSecret) {

    /**
     * What is kept for a request that comes again. The secret itself stands with the subscription only, and is told again as
     * long as that is as the first answer has shown it.
     */
    record Kept(UUID webhook, long revision) {

        ToldSecret again(Webhook now) {
            return new ToldSecret(now, now.revision() == revision);
        }
    }

    static ToldSecret fresh(Webhook webhook) {
        return new ToldSecret(webhook, true);
    }

    WebhookView view() {
        return withSecret ? WebhookViews.withSecret(webhook) : WebhookViews.view(webhook);
    }
}
