package eu.lectern.kit.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Tells the audit log of what is done, in the transaction in which it is done. Who asks for it, through which client and by which
 * operation is known from the request in hand; where there is none, e.g. in an intake, nobody asked and nothing is told.
 */
@Singleton
public final class AuditLog {

    private static final String IN_SESSION = """
            insert into audit_log (institution, actor, client, operation, resource)
            values (?1, ?2, ?3, ?4, ?5)""";

    private static final String ON_CONNECTION = """
            insert into audit_log (institution, actor, client, operation, resource)
            values ($1, $2, $3, $4, $5)""";

    private record Entry(
            @Nullable String institution,
            @Nullable String actor,
            @Nullable String client,
            String operation,
            String resource) {}

    /**
     * Within the transaction of a Hibernate session.
     *
     * @param institution whose coordinators are to see it
     * @param resource the path of what is written
     */
    public Uni<Void> append(Mutiny.Session session, String institution, String resource) {
        return entry(Optional.of(institution), resource)
                .map(entry -> session.createNativeQuery(IN_SESSION)
                        .setParameter(1, entry.institution())
                        .setParameter(2, entry.actor())
                        .setParameter(3, entry.client())
                        .setParameter(4, entry.operation())
                        .setParameter(5, entry.resource())
                        .executeUpdate()
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /**
     * Within the transaction of a connection of the PostgreSQL client.
     *
     * @param institution whose coordinators are to see it
     * @param resource the path of what is written
     */
    public Uni<Void> append(SqlConnection connection, String institution, String resource) {
        return append(connection, Optional.of(institution), resource);
    }

    /** The same, of what belongs to the caller's own institution, if they have one. */
    public Uni<Void> append(SqlConnection connection, String resource) {
        return append(connection, Optional.empty(), resource);
    }

    private static Uni<Void> append(SqlConnection connection, Optional<String> institution, String resource) {
        return entry(institution, resource)
                .map(entry -> connection
                        .preparedQuery(ON_CONNECTION)
                        .execute(Tuple.of(
                                entry.institution(),
                                entry.actor(),
                                entry.client(),
                                entry.operation(),
                                entry.resource()))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Optional<Entry> entry(Optional<String> institution, String resource) {
        return AuditedRequest.current()
                .map(request -> new Entry(
                        institution.or(request.caller()::institution).orElse(null),
                        request.caller().actor().orElse(null),
                        request.caller().client().orElse(null),
                        request.operation(),
                        resource));
    }
}
