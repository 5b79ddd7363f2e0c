package eu.lectern.enrolment.webhooks;

import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.StoredAnswers;
import eu.lectern.kit.identity.Visibility;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Keeps, for a request that comes again, that it was told a secret; whose answer was lost would never learn it. */
@Singleton
final class TellingSecrets {

    private final StoredAnswers answers;
    private final WebhookTable table;

    TellingSecrets(StoredAnswers answers, WebhookTable table) {
        this.answers = answers;
        this.table = table;
    }

    /** As the last step of the transaction that sets the secret. */
    Uni<Void> keep(SqlConnection connection, Optional<IdempotencyKey> key, Webhook webhook) {
        return key.map(given -> answers.keep(connection, given, new ToldSecret.Kept(webhook.id(), webhook.revision())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Fails as not found when the subscription has gone meanwhile. */
    Uni<ToldSecret> again(ToldSecret.Kept kept, Visibility owner) {
        return table.require(kept.webhook(), owner).map(kept::again);
    }
}
