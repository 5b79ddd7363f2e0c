package eu.lectern.enrolment.progress;

import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.Completion;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.completion.Recognitions;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.decisions.DecisionLog;
import eu.lectern.enrolment.evidence.WaitingEvidence;
import eu.lectern.kit.outbox.Outbox;
import eu.lectern.kit.outbox.OutboxMessage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The progress of an enrolment that is being opened; evidence that waited for it counts at once. */
@Singleton
public final class InitialProgress {

    private final ProgressTable table;
    private final WaitingEvidence waiting;
    private final DecisionLog decisions;
    private final CompletionEvents events;
    private final Outbox outbox;
    private final OutcomeJson json;

    InitialProgress(
            ProgressTable table,
            WaitingEvidence waiting,
            DecisionLog decisions,
            CompletionEvents events,
            Outbox outbox,
            OutcomeJson json) {
        this.table = table;
        this.waiting = waiting;
        this.decisions = decisions;
        this.events = events;
        this.outbox = outbox;
        this.json = json;
    }

    /** Writes it in the session's transaction, after the enrolment has been flushed. */
    public Uni<Void> write(
            Mutiny.Session session, EvaluatedEnrolment enrolment, ProgrammePolicy policy, Act act, Instant openedAt) {
        return waiting.take(session, enrolment.id())
                .map(evidence -> Completion.of(policy, evidence, Recognitions.NONE, Choices.NONE))
                .map(completion -> ProgressChange.first(enrolment, act, completion, json))
                .chain(change -> write(session, change, openedAt));
    }

    private Uni<Void> write(Mutiny.Session session, ProgressChange change, Instant openedAt) {
        return table.insert(session, ProgressRow.of(change.now(), openedAt))
                .chain(() -> decisions.append(session, change.recorded(openedAt).toList()))
                .chain(() -> publish(session, events.messages(change, openedAt)));
    }

    private Uni<Void> publish(Mutiny.Session session, List<OutboxMessage> messages) {
        return Multi.createFrom()
                .iterable(messages)
                .onItem()
                .transformToUniAndConcatenate(message -> outbox.append(session, message))
                .collect()
                .last();
    }
}
