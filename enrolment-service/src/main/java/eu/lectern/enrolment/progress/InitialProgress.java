package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.changes.Change;
import eu.lectern.enrolment.changes.ChangeLog;
import eu.lectern.enrolment.changes.DescribingChanges;
import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.Completion;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.completion.Recognitions;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.decisions.DecisionLog;
import eu.lectern.enrolment.evidence.WaitedEvidence;
import eu.lectern.enrolment.evidence.WaitingEvidence;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** The progress of an enrolment that is being opened; evidence that waited for it counts at once. */
@Singleton
public final class InitialProgress {

    private final ProgressTable table;
    private final WaitingEvidence waiting;
    private final DecisionLog decisions;
    private final CompletionEvents events;
    private final DescribingChanges describing;
    private final ChangeLog log;
    private final OutcomeJson json;

    InitialProgress(
            ProgressTable table,
            WaitingEvidence waiting,
            DecisionLog decisions,
            CompletionEvents events,
            DescribingChanges describing,
            ChangeLog log,
            OutcomeJson json) {
        this.table = table;
        this.waiting = waiting;
        this.decisions = decisions;
        this.events = events;
        this.describing = describing;
        this.log = log;
        this.json = json;
    }

    /** Writes it in the session's transaction, after the enrolment has been flushed. */
    public Uni<Void> write(
            Mutiny.Session session, EvaluatedEnrolment enrolment, ProgrammePolicy policy, Act act, Instant openedAt) {
        return waiting.take(session, enrolment.id())
                .chain(waited -> write(
                        session,
                        ProgressChange.first(
                                enrolment,
                                act,
                                Completion.of(policy, waited.evidence(), Recognitions.NONE, Choices.NONE),
                                json),
                        waited,
                        openedAt));
    }

    private Uni<Void> write(Mutiny.Session session, ProgressChange change, WaitedEvidence waited, Instant openedAt) {
        return table.insert(session, ProgressRow.of(change.now(), openedAt))
                .chain(() -> decisions.append(session, change.recorded(openedAt).toList()))
                .chain(() -> log.append(session, told(change, waited, openedAt)));
    }

    private List<Change> told(ProgressChange change, WaitedEvidence waited, Instant openedAt) {
        String institution = change.now().enrolment().institution();
        return Stream.concat(
                        waited.results().stream().map(judged -> describing.seen(institution, judged)),
                        events.of(change, openedAt).stream())
                .toList();
    }
}
