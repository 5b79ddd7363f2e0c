package eu.lectern.enrolment.results;

import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.enrolment.evidence.EvidenceTable;
import eu.lectern.enrolment.progress.Reevaluating;
import eu.lectern.kit.event.ReceivedEvent;
import eu.lectern.kit.intake.EventApplier;
import eu.lectern.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Applies a batch of judged results. What was known already changes nothing, so the same events may come any number of
 * times, in any order and in any batches.
 */
@Singleton
final class ApplyingResults implements EventApplier<ResultJudged> {

    private final Pool database;
    private final EvidenceTable evidence;
    private final Reevaluating reevaluating;
    private final Outbox outbox;

    ApplyingResults(Pool database, EvidenceTable evidence, Reevaluating reevaluating, Outbox outbox) {
        this.database = database;
        this.evidence = evidence;
        this.reevaluating = reevaluating;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> apply(List<ReceivedEvent<ResultJudged>> batch) {
        List<ResultJudged> results = batch.stream().map(ReceivedEvent::data).toList();
        return database.withTransaction(connection -> apply(connection, results))
                .invoke(outbox::wake);
    }

    private Uni<Void> apply(SqlConnection connection, List<ResultJudged> results) {
        return evidence.merge(connection, results).chain(enrolments -> reevaluating.reevaluate(connection, enrolments));
    }
}
