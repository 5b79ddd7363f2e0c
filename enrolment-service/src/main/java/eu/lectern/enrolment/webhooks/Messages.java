package eu.lectern.enrolment.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.lectern.contracts.webhook.WebhookPing;
import eu.lectern.enrolment.feed.FeedEntry;
import eu.lectern.enrolment.feed.FeedViews;
import eu.lectern.kit.id.Ids;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Words what is sent: a change as the feed shows it. */
@Singleton
final class Messages {

    private final FeedViews views;
    private final ObjectMapper json;

    Messages(FeedViews views, ObjectMapper json) {
        this.views = views;
        this.json = json;
    }

    Message of(UUID webhook, FeedEntry entry) {
        return new Message(
                "msg_" + webhook + "_" + entry.position(),
                entry.type(),
                bytes(views.view(entry)),
                Optional.of(new Message.OfChange(entry.position(), entry.enrolment())));
    }

    Message ping(UUID webhook, Instant at) {
        return new Message(
                "msg_" + webhook + "_ping_" + Ids.next(),
                WebhookPing.TYPE,
                bytes(new WebhookPing(WebhookPing.TYPE, at, webhook)),
                Optional.empty());
    }

    private Buffer bytes(Record body) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record of contracts is always JSON", impossible);
        }
    }
}
