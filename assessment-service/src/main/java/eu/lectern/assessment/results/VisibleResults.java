package eu.lectern.assessment.results;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The results that somebody may see; no query here goes without asking whose they are. */
@Singleton
class VisibleResults {

    private static final String VISIBLE = """
            select r.id, r.revision, r.enrolment, r.assessment, r.outcome, r.revoked, r.percent, r.grade, r.achieved_on,
                   r.source, r.recorded_at
              from result r
              join enrolment e on e.id = r.enrolment
             where $1::boolean
               and ($2::text is null or e.institution = $2)
               and ($3::text is null or e.subject = $3)
            """;

    private static final String ONE = VISIBLE + " and r.id = $4";

    private static final String PAGE =
            VISIBLE + " and r.enrolment = $4 and ($5::uuid is null or r.id > $5) order by r.id limit $6";

    private final Pool database;

    VisibleResults(Pool database) {
        this.database = database;
    }

    Uni<Optional<ResultView>> find(UUID id, Visibility visibility) {
        return database.preparedQuery(ONE)
                .execute(restrictedTo(visibility).addUUID(id))
                .map(rows -> read(rows).stream().findFirst());
    }

    /** In the order of recording. */
    Uni<Page<ResultView>> ofEnrolment(UUID enrolment, Visibility visibility, PageRequest page) {
        Tuple parameters = restrictedTo(visibility)
                .addUUID(enrolment)
                .addUUID(page.afterId().orElse(null))
                .addInteger(page.rowsToFetch());
        return database.preparedQuery(PAGE)
                .execute(parameters)
                .map(rows -> Page.cut(read(rows), page, result -> result.id().toString()));
    }

    /** The first three parameters: whether anything is visible, of which institution only, of which learner only. */
    private static Tuple restrictedTo(Visibility visibility) {
        return switch (visibility) {
            case Visibility.OfInstitution(String institution) -> restriction(true, institution, null);
            case Visibility.OfLearner(String subject) -> restriction(true, null, subject);
            case Visibility.OfEveryone() -> restriction(true, null, null);
            case Visibility.OfNobody() -> restriction(false, null, null);
        };
    }

    private static Tuple restriction(boolean anything, @Nullable String institution, @Nullable String subject) {
        return Tuple.tuple().addBoolean(anything).addString(institution).addString(subject);
    }

    private static List<ResultView> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(VisibleResults::read)
                .toList();
    }

    private static ResultView read(Row row) {
        return new ResultView(
                row.getUUID("id"),
                row.getLong("revision"),
                row.getUUID("enrolment"),
                row.getString("assessment"),
                Outcome.valueOf(row.getString("outcome")),
                row.getBoolean("revoked"),
                row.get(BigDecimal.class, "percent"),
                row.getInteger("grade"),
                row.getLocalDate("achieved_on"),
                row.getString("source"),
                List.of(),
                null,
                row.getOffsetDateTime("recorded_at").toInstant(),
                null);
    }
}
