package eu.lectern.enrolment.erasure;

import eu.lectern.contracts.learner.ErasureConfirmed;
import eu.lectern.contracts.learner.ErasureReason;
import eu.lectern.contracts.learner.ErasureView;
import eu.lectern.contracts.learner.ErasureView.State;
import eu.lectern.contracts.learner.ErasureView.Store;
import eu.lectern.contracts.learner.ErasureView.StoreView;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code erasure} and {@code erased_enrolment}: what was erased, and who has confirmed. */
@Singleton
public final class ErasureTable {

    private static final String ONE = """
            select s.learner, s.reason, s.requested_by, s.requested_at,
                   bool_and(e.enrolment is null or e.confirmed_at is not null), max(e.confirmed_at)
              from erasure s
              left join erased_enrolment e using (learner)
             where s.learner = $1 and s.institution = $2
             group by s.learner""";

    private static final String CONFIRM = """
            update erased_enrolment e
               set confirmed_at = u.at
              from (select enrolment, min(at) as at
                      from unnest($1::uuid[], $2::timestamptz[]) as c (enrolment, at)
                     group by enrolment) as u
             where e.enrolment = u.enrolment and e.confirmed_at is null""";

    private final Pool database;

    ErasureTable(Pool database) {
        this.database = database;
    }

    /** How far it has come; fails with a refusal when no such learner of the institution was erased. */
    public Uni<ErasureView> require(UUID learner, String institution) {
        return database.preparedQuery(ONE)
                .execute(Tuple.of(learner, institution))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw StandardRefusal.notFound("learner " + learner).asException();
                    }
                    return view(rows.iterator().next());
                });
    }

    /** Assessment-service has erased what it held; telling it again changes nothing. */
    public Uni<Void> confirm(SqlConnection connection, Collection<ErasureConfirmed> confirmations) {
        return confirmations.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(CONFIRM)
                        .execute(Tuple.of(
                                confirmations.stream()
                                        .map(ErasureConfirmed::enrolment)
                                        .toArray(UUID[]::new),
                                confirmations.stream()
                                        .map(each -> each.confirmedAt().atOffset(ZoneOffset.UTC))
                                        .toArray(OffsetDateTime[]::new)))
                        .replaceWithVoid();
    }

    /** Who confirms has heard of it by the topic; so that has it by then as well. */
    private static ErasureView view(Row row) {
        Instant requestedAt = row.getOffsetDateTime(3).toInstant();
        boolean confirmed = row.getBoolean(4);
        @Nullable Instant confirmedAt = confirmed ? at(row.getOffsetDateTime(5), requestedAt) : null;
        State elsewhere = confirmed ? State.ERASED : State.PENDING;
        return new ErasureView(
                row.getUUID(0),
                elsewhere,
                ErasureReason.valueOf(row.getString(1)),
                row.getString(2),
                requestedAt,
                confirmedAt,
                List.of(
                        new StoreView(Store.ENROLMENT, State.ERASED, requestedAt),
                        new StoreView(Store.TOPICS, elsewhere, confirmedAt),
                        new StoreView(Store.ASSESSMENT, elsewhere, confirmedAt)));
    }

    /** A learner without enrolments has nothing to be confirmed. */
    private static Instant at(@Nullable OffsetDateTime confirmedAt, Instant otherwise) {
        return confirmedAt == null ? otherwise : confirmedAt.toInstant();
    }
}
