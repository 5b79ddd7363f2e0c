package eu.lectern.enrolment.recognition;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.RecognitionReason;
import eu.lectern.enrolment.completion.Recognition;
import eu.lectern.enrolment.completion.Recognitions;
import eu.lectern.enrolment.recognition.StoredRecognition.Withdrawal;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The table {@code recognition}: rows are added, and withdrawn once. */
@Singleton
public final class RecognitionTable {

    private static final String STANDING = """
            select enrolment, id, module, part, reason, recognised_on, recognised_by
              from recognition
             where enrolment = any ($1) and withdrawn_at is null""";

    /** The unique index decides between twins: the second one adds nothing. */
    private static final String ADD = """
            insert into recognition (id, enrolment, module, part, reason, evidence, recognised_on, recognised_by,
                                     recorded_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                on conflict (enrolment, module, coalesce(part, '')) where withdrawn_at is null do nothing""";

    private static final String STANDING_OF = """
            select id
              from recognition
             where enrolment = $1 and module = $2 and coalesce(part, '') = coalesce($3, '') and withdrawn_at is null""";

    private static final String WITHDRAW =
            "update recognition set withdrawn_at = $2, withdrawn_by = $3 where id = $1 and withdrawn_at is null";

    private static final String SELECT = """
            select id, enrolment, module, part, reason, evidence, recognised_on, recognised_by, recorded_at,
                   withdrawn_at, withdrawn_by
              from recognition
             where enrolment = $1""";

    private static final String ONE = SELECT + " and id = $2";

    private static final String PAGE = SELECT + " and ($2::uuid is null or id > $2) order by id limit $3";

    /** Those that stand, of these enrolments; one without any is not among the keys. */
    public Uni<Map<UUID, Recognitions>> standing(SqlConnection connection, Collection<UUID> enrolments) {
        return connection
                .preparedQuery(STANDING)
                .execute(Tuple.of(enrolments.toArray(UUID[]::new)))
                .map(RecognitionTable::byEnrolment);
    }

    /**
     * Adds one that stands.
     *
     * @return false when its part or module is recognised already, and nothing was added
     */
    public Uni<Boolean> add(SqlConnection connection, StoredRecognition recognition) {
        Tuple row = Tuple.tuple()
                .addUUID(recognition.id())
                .addUUID(recognition.enrolment())
                .addString(recognition.module())
                .addString(name(recognition.part()))
                .addString(recognition.reason().name())
                .addString(recognition.evidence())
                .addLocalDate(recognition.recognisedOn())
                .addString(recognition.recognisedBy())
                .addOffsetDateTime(recognition.recordedAt().atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(ADD).execute(row).map(added -> added.rowCount() == 1);
    }

    /** The id of the one by which exactly this part, or the whole module, is recognised; there is one. */
    public Uni<UUID> standing(SqlConnection connection, UUID enrolment, String module, Optional<DeliveryPart> part) {
        return connection
                .preparedQuery(STANDING_OF)
                .execute(Tuple.of(enrolment, module, name(part)))
                .map(rows -> rows.iterator().next().getUUID(0));
    }

    /** Withdraws one that stands; of one that does not nothing changes. */
    public Uni<Void> withdraw(SqlConnection connection, UUID recognition, Withdrawal withdrawal) {
        return connection
                .preparedQuery(WITHDRAW)
                .execute(Tuple.of(recognition, withdrawal.at().atOffset(ZoneOffset.UTC), withdrawal.by()))
                .replaceWithVoid();
    }

    /**
     * One of an enrolment's. Whether the caller may see the enrolment is asked before.
     *
     * @return fails with {@link StandardRefusal.NotFound} when it has no such recognition
     */
    public Uni<StoredRecognition> require(SqlClient client, UUID enrolment, UUID recognition) {
        return client.preparedQuery(ONE)
                .execute(Tuple.of(enrolment, recognition))
                .map(rows -> stored(rows).stream()
                        .findFirst()
                        .orElseThrow(() -> StandardRefusal.notFound("recognition " + recognition)
                                .asException()));
    }

    /** All of an enrolment's, the withdrawn ones among them, oldest first. */
    public Uni<Page<StoredRecognition>> page(SqlClient client, UUID enrolment, PageRequest request) {
        @Nullable UUID after = request.afterId().orElse(null);
        return client.preparedQuery(PAGE)
                .execute(Tuple.of(enrolment, after, request.rowsToFetch()))
                .map(rows -> Page.cut(stored(rows), request, each -> each.id().toString()));
    }

    private static Map<UUID, Recognitions> byEnrolment(RowSet<Row> rows) {
        Map<UUID, List<Recognition>> standing = new HashMap<>();
        for (Row row : rows) {
            standing.computeIfAbsent(row.getUUID(0), enrolment -> new ArrayList<>())
                    .add(recognition(row));
        }
        Map<UUID, Recognitions> byEnrolment = new HashMap<>();
        standing.forEach((enrolment, each) -> byEnrolment.put(enrolment, new Recognitions(each)));
        return byEnrolment;
    }

    private static Recognition recognition(Row row) {
        return new Recognition(
                row.getUUID(1),
                row.getString(2),
                part(row.getString(3)),
                RecognitionReason.valueOf(row.getString(4)),
                row.getLocalDate(5),
                row.getString(6));
    }

    private static List<StoredRecognition> stored(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(RecognitionTable::stored)
                .toList();
    }

    private static StoredRecognition stored(Row row) {
        return new StoredRecognition(
                row.getUUID(0),
                row.getUUID(1),
                row.getString(2),
                part(row.getString(3)),
                RecognitionReason.valueOf(row.getString(4)),
                row.getString(5),
                row.getLocalDate(6),
                row.getString(7),
                row.getOffsetDateTime(8).toInstant(),
                Optional.ofNullable(row.getOffsetDateTime(9))
                        .map(at -> new Withdrawal(at.toInstant(), row.getString(10))));
    }

    private static Optional<DeliveryPart> part(@Nullable String name) {
        return Optional.ofNullable(name).map(DeliveryPart::valueOf);
    }

    private static @Nullable String name(Optional<DeliveryPart> part) {
        return part.map(DeliveryPart::name).orElse(null);
    }
}
