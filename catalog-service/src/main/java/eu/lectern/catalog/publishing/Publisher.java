package eu.lectern.catalog.publishing;

import eu.lectern.catalog.searching.ModuleIndex;
import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.curriculum.CurriculumVersion;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.kit.event.CloudEvents;
import eu.lectern.kit.outbox.Outbox;
import eu.lectern.kit.outbox.OutboxMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Publishes a curriculum version: its document, its search index and its announcement, in one transaction. Any number of
 * instances may do so at once: one of them publishes, the others wait for it and find it published.
 */
@ApplicationScoped
class Publisher {

    private static final String INSERT = """
            insert into curriculum_version (id, code, version, policy_hash, document, published_at)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (id) do nothing""";

    private static final String SELECT = "select policy_hash, published_at from curriculum_version where id = $1";

    private final Pool database;
    private final ModuleIndex index;
    private final CloudEvents events;
    private final Outbox outbox;

    Publisher(Pool database, ModuleIndex index, CloudEvents events, Outbox outbox) {
        this.database = database;
        this.index = index;
        this.events = events;
        this.outbox = outbox;
    }

    Uni<Publication> publish(CurriculumVersion curriculum) {
        PublishableVersion version = PublishableVersion.of(curriculum);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return database.withTransaction(transaction -> insert(transaction, version, now)
                        .flatMap(rows -> rows == 0
                                ? compare(transaction, version)
                                : indexAndAnnounce(transaction, version, now)))
                .invoke(outbox::wake);
    }

    private static Uni<Integer> insert(SqlConnection transaction, PublishableVersion version, Instant now) {
        Tuple row = Tuple.from(List.of(
                version.id(),
                version.curriculum().code(),
                version.curriculum().version(),
                version.policyHash(),
                version.document(),
                now.atOffset(ZoneOffset.UTC)));
        return transaction.preparedQuery(INSERT).execute(row).map(inserted -> inserted.rowCount());
    }

    private Uni<Publication> indexAndAnnounce(SqlConnection transaction, PublishableVersion version, Instant now) {
        return index.add(transaction, version.id(), version.curriculum())
                .chain(() -> outbox.append(transaction, List.of(announcement(version, now))))
                .replaceWith(() -> new Publication.Published(version.id()));
    }

    private OutboxMessage announcement(PublishableVersion version, Instant now) {
        return events.message(
                Topics.CURRICULUM_VERSIONS,
                version.id(),
                EventTypes.CURRICULUM_PUBLISHED,
                now,
                new CurriculumPublished(version.curriculum(), version.policyHash(), now));
    }

    private static Uni<Publication> compare(SqlConnection transaction, PublishableVersion version) {
        return transaction
                .preparedQuery(SELECT)
                .execute(Tuple.of(version.id()))
                .map(rows -> compare(rows.iterator().next(), version));
    }

    private static Publication compare(Row published, PublishableVersion version) {
        String publishedHash = published.getString(0);
        return publishedHash.equals(version.policyHash())
                ? new Publication.AlreadyPublished(version.id())
                : new Publication.Altered(
                        version.id(),
                        publishedHash,
                        published.getOffsetDateTime(1).toInstant(),
                        version.policyHash());
    }
}
