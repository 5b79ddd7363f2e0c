package eu.lectern.enrolment.results;

import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.assessment.WorkSubmitted;
import eu.lectern.contracts.learner.ErasureConfirmed;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.erasure.ErasureTable;
import eu.lectern.enrolment.evidence.EvidenceTable;
import eu.lectern.enrolment.evidence.NewEvidence;
import eu.lectern.enrolment.evidence.SubmissionTable;
import eu.lectern.enrolment.progress.Reevaluating;
import eu.lectern.kit.event.ReceivedEvent;
import eu.lectern.kit.intake.EventApplier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Applies a batch of judged results, of work that was handed in, and of erasures that are done. What was known already changes nothing, so the same
 * events may come any number of times, in any order and in any batches.
 */
@Singleton
final class ApplyingResults implements EventApplier<Record> {

    private final Pool database;
    private final EvidenceTable evidence;
    private final SubmissionTable submissions;
    private final Reevaluating reevaluating;
    private final ErasureTable erasures;
    private final ChangeLog log;

    ApplyingResults(
            Pool database,
            EvidenceTable evidence,
            SubmissionTable submissions,
            Reevaluating reevaluating,
            ErasureTable erasures,
            ChangeLog log) {
        this.database = database;
        this.evidence = evidence;
        this.submissions = submissions;
        this.reevaluating = reevaluating;
        this.erasures = erasures;
        this.log = log;
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent<Record>> batch) {
        return database.withTransaction(connection -> merge(connection, batch)
                        .chain(news -> reevaluating.reevaluate(connection, acts(news)))
                        .chain(() -> erasures.confirm(connection, of(ErasureConfirmed.class, batch))))
                .invoke(log::wake);
    }

    private Uni<List<NewEvidence>> merge(SqlConnection connection, List<ReceivedEvent<Record>> batch) {
        return evidence.merge(connection, of(ResultJudged.class, batch))
                .chain(judged -> submissions
                        .merge(connection, of(WorkSubmitted.class, batch))
                        .map(submitted -> Stream.concat(judged.stream(), submitted.stream())
                                .toList()));
    }

    private static <T extends Record> List<T> of(Class<T> shape, List<ReceivedEvent<Record>> batch) {
        return batch.stream()
                .map(ReceivedEvent::data)
                .filter(shape::isInstance)
                .map(shape::cast)
                .toList();
    }

    private static Map<UUID, Act.OfResults> acts(List<NewEvidence> news) {
        Map<UUID, Act.OfResults> acts = new HashMap<>();
        news.stream()
                .collect(Collectors.groupingBy(NewEvidence::enrolment))
                .forEach((enrolment, items) -> acts.put(enrolment, new Act.OfResults(items)));
        return acts;
    }
}
