package eu.lectern.assessment.submissions;

import eu.lectern.assessment.enrolments.PinnedEnrolment;
import eu.lectern.assessment.rights.Author;
import eu.lectern.assessment.rights.VisibleRows;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.idempotency.StoredAnswers;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.outbox.Outbox;
import eu.lectern.kit.outbox.OutboxMessage;
import eu.lectern.kit.paging.Page;
import eu.lectern.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The table {@code submission}. */
@Singleton
class SubmissionTable {

    private static final String LATER = """
            exists (select 1
                      from submission later
                     where later.enrolment = s.enrolment and later.id > s.id and later.assessment = s.assessment)""";

    private static final String VISIBLE = """
            select s.id, s.enrolment, s.assessment, s.also_serves, s.text, s.link, s.submitted_at, s.feedback,
                   r.id as result, r.outcome, r.revoked, %s as replaced
              from submission s
              join enrolment e on e.id = s.enrolment
              left join result r on r.id = s.result
             where %s""".formatted(LATER, VisibleRows.CONDITION);

    private static final String ONE = VISIBLE + " and s.id = $4";

    private static final String OF_ENROLMENT =
            VISIBLE + " and s.enrolment = $4 and ($5::uuid is null or s.id > $5) order by s.id limit $6";

    private static final String OF_LEARNER =
            VISIBLE + " and e.learner = $4 and ($5::uuid is null or s.id > $5) order by s.id limit $6";

    /** Two short walks along two indexes: what nobody has assessed, and what was assessed and taken back. */
    private static final String QUEUE = VISIBLE + """
               and s.id in (
                   (select s.id
                      from submission s
                     where s.institution = $4 and s.result is null and ($5::uuid is null or s.id > $5) and not %s
                     order by s.id
                     limit $6)
                   union all
                   (select s.id
                      from result r
                      join submission s on s.id = r.submission
                     where r.revoked and r.submission is not null and s.institution = $4
                       and ($5::uuid is null or s.id > $5)
                     order by s.id
                     limit $6))
             order by s.id
             limit $6""".formatted(LATER);

    private final Pool database;
    private final Outbox outbox;
    private final StoredAnswers answers;

    SubmissionTable(Pool database, Outbox outbox, StoredAnswers answers) {
        this.database = database;
        this.outbox = outbox;
        this.answers = answers;
    }

    /** Whether it was stored; false when the key is taken, and then nothing has changed. */
    Uni<Boolean> insert(
            Submission submission,
            PinnedEnrolment enrolment,
            Author learner,
            OutboxMessage message,
            IdempotencyKey key) {
        Tuple parameters = Tuple.tuple()
                .addString(key.client())
                .addString(key.key())
                .addString(key.requestHash())
                .addString(answers.write(new HandedIn(submission.id())))
                .addUUID(submission.id())
                .addUUID(submission.enrolment())
                .addString(enrolment.institution())
                .addString(submission.assessmentCode())
                .addArrayOfString(submission.alsoServes().toArray(String[]::new))
                .addString(submission.work().text())
                .addString(submission.work().link())
                .addOffsetDateTime(submission.submittedAt().atOffset(ZoneOffset.UTC))
                .addString(learner.subject())
                .addString(message.topic())
                .addString(message.key())
                .addString(outbox.headersJson(message))
                .addValue(message.payload())
                .addString(learner.client());
        return database.preparedQuery(HandInStatement.SQL)
                .execute(parameters)
                .map(written -> written.rowCount() == 1)
                .invoke(outbox::wake);
    }

    Uni<Optional<Submission>> find(UUID id, Visibility visibility) {
        return database.preparedQuery(ONE)
                .execute(VisibleRows.of(visibility).addUUID(id))
                .map(rows -> read(rows).stream().findFirst());
    }

    /** In the order of handing in. */
    Uni<Page<Submission>> ofEnrolment(UUID enrolment, Visibility visibility, PageRequest page) {
        return page(OF_ENROLMENT, VisibleRows.of(visibility).addUUID(enrolment), page);
    }

    /** Of all enrolments of a learner, in the order of handing in. */
    Uni<Page<Submission>> ofLearner(UUID learner, Visibility visibility, PageRequest page) {
        return page(OF_LEARNER, VisibleRows.of(visibility).addUUID(learner), page);
    }

    /** What awaits assessment in an institution, the oldest first. */
    Uni<Page<Submission>> awaiting(Visibility.OfInstitution visibility, PageRequest page) {
        return page(QUEUE, VisibleRows.of(visibility).addString(visibility.institution()), page);
    }

    private Uni<Page<Submission>> page(String query, Tuple parameters, PageRequest page) {
        return database.preparedQuery(query)
                .execute(parameters.addUUID(page.afterId().orElse(null)).addInteger(page.rowsToFetch()))
                .map(rows ->
                        Page.cut(read(rows), page, submission -> submission.id().toString()));
    }

    private static List<Submission> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(SubmissionTable::read)
                .toList();
    }

    private static Submission read(Row row) {
        return new Submission(
                row.getUUID("id"),
                row.getUUID("enrolment"),
                row.getString("assessment"),
                List.of(row.getArrayOfStrings("also_serves")),
                new Work(row.getString("text"), row.getString("link")),
                row.getOffsetDateTime("submitted_at").toInstant(),
                row.getString("feedback"),
                Optional.ofNullable(row.getUUID("result"))
                        .map(result -> new Submission.AssessedBy(
                                result, Outcome.valueOf(row.getString("outcome")), row.getBoolean("revoked"))),
                row.getBoolean("replaced"));
    }
}
