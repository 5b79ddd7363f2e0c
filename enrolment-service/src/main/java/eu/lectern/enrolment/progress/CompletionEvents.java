package eu.lectern.enrolment.progress;

import eu.lectern.contracts.enrolment.CompletionChanged;
import eu.lectern.contracts.enrolment.ProgressChanged;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.completion.Decision;
import eu.lectern.enrolment.completion.PolicyId;
import eu.lectern.kit.event.CloudEvents;
import eu.lectern.kit.outbox.OutboxMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the world of decisions and, after them, that the progress changed; on {@code lectern.completions}. */
@Singleton
final class CompletionEvents {

    private final CloudEvents events;

    CompletionEvents(CloudEvents events) {
        this.events = events;
    }

    List<OutboxMessage> messages(ProgressChange change, Instant decidedAt) {
        return Stream.concat(
                        change.decisions().stream()
                                .flatMap(decision -> message(change.now(), decision, decidedAt).stream()),
                        Stream.of(changed(change.now().enrolment(), change.now().view(), decidedAt)))
                .toList();
    }

    /** Of a part nothing is told; the progress shows it. A module that the version no longer has counts as reopened. */
    private Optional<OutboxMessage> message(NewProgress now, Decision decision, Instant at) {
        return switch (decision) {
            case Decision.PartChanged part -> Optional.empty();
            case Decision.ModuleCompleted completed ->
                Optional.of(message(EventTypes.MODULE_COMPLETED, now, completed.module(), completed.on(), at));
            case Decision.ModuleReopened reopened ->
                Optional.of(message(EventTypes.MODULE_REOPENED, now, reopened.module(), null, at));
            case Decision.ModuleRemoved removed ->
                Optional.of(message(EventTypes.MODULE_REOPENED, now, removed.module(), null, at));
            case Decision.ProgrammeCompleted completed ->
                Optional.of(message(EventTypes.PROGRAMME_COMPLETED, now, null, completed.on(), at));
            case Decision.ProgrammeReopened reopened ->
                Optional.of(message(EventTypes.PROGRAMME_REOPENED, now, null, null, at));
        };
    }

    private OutboxMessage message(
            String type, NewProgress now, @Nullable String module, @Nullable LocalDate completedOn, Instant at) {
        EvaluatedEnrolment enrolment = now.enrolment();
        PolicyId policy = enrolment.policy();
        CompletionChanged changed = new CompletionChanged(
                enrolment.id(),
                now.view().version(),
                enrolment.institution(),
                enrolment.programme(),
                module,
                completedOn,
                first(now.firsts(), module),
                policy.curriculum(),
                policy.version(),
                policy.hash(),
                at);
        return events.message(Topics.COMPLETIONS, enrolment.id().toString(), type, at, changed);
    }

    OutboxMessage changed(EvaluatedEnrolment enrolment, ProgressView view, Instant at) {
        PolicyId policy = enrolment.policy();
        ProgressChanged changed = new ProgressChanged(
                enrolment.id(),
                view.version(),
                enrolment.institution(),
                enrolment.programme(),
                view.status(),
                view.modulesCompleted(),
                view.modulesTotal(),
                view.completedOn(),
                policy.curriculum(),
                policy.version(),
                policy.hash(),
                at);
        return events.message(Topics.COMPLETIONS, enrolment.id().toString(), EventTypes.PROGRESS_CHANGED, at, changed);
    }

    /** There always is one: what is completed or reopened has been complete. */
    private static LocalDate first(FirstCompletions firsts, @Nullable String module) {
        Optional<LocalDate> first = module == null
                ? firsts.programme()
                : Optional.ofNullable(firsts.modules().get(module));
        return first.orElseThrow();
    }
}
