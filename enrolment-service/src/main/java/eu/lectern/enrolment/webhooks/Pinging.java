package eu.lectern.enrolment.webhooks;

import eu.lectern.contracts.webhook.WebhookDeliveryView;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;

/** Sends a test message at once, and tells how it was answered. A few at a time, because whoever asks is waiting. */
@Singleton
final class Pinging {

    private static final int AT_ONCE = 8;

    private final Messages messages;
    private final Sending sending;
    private final DeliveryTable deliveries;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Clock clock = Clock.systemUTC();

    Pinging(Messages messages, Sending sending, DeliveryTable deliveries) {
        this.messages = messages;
        this.sending = sending;
        this.deliveries = deliveries;
    }

    Uni<WebhookDeliveryView> ping(Webhook webhook) {
        if (!places.tryAcquire()) {
            throw new StandardRefusal.Unavailable("Too many pings are on their way; try again later.").asException();
        }
        Message ping = messages.ping(webhook.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return sending.once(webhook, ping, 1)
                .call(attempt -> deliveries.append(webhook.id(), attempt))
                .map(DeliveryTable::view)
                .onTermination()
                .invoke(() -> places.release());
    }
}
