package eu.lectern.enrolment.progress;

import eu.lectern.contracts.enrolment.CompletionChanged;
import eu.lectern.contracts.enrolment.ProgressChanged;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.changes.Change;
import eu.lectern.enrolment.changes.DescribingChanges;
import eu.lectern.enrolment.completion.Decision;
import eu.lectern.enrolment.completion.PolicyId;
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

    private final DescribingChanges describing;

    CompletionEvents(DescribingChanges describing) {
        this.describing = describing;
    }

    List<Change> of(ProgressChange change, Instant decidedAt) {
        return Stream.concat(
                        change.decisions().stream()
                                .flatMap(decision -> decided(change.now(), decision, decidedAt).stream()),
                        Stream.of(changed(change.now().enrolment(), change.now().view(), decidedAt)))
                .toList();
    }

    /** Of a part nothing is told; the progress shows it. A module that the version no longer has counts as reopened. */
    private Optional<Change> decided(NewProgress now, Decision decision, Instant at) {
        return switch (decision) {
            case Decision.PartChanged part -> Optional.empty();
            case Decision.ModuleCompleted completed ->
                Optional.of(completion(EventTypes.MODULE_COMPLETED, now, completed.module(), completed.on(), at));
            case Decision.ModuleReopened reopened ->
                Optional.of(completion(EventTypes.MODULE_REOPENED, now, reopened.module(), null, at));
            case Decision.ModuleRemoved removed ->
                Optional.of(completion(EventTypes.MODULE_REOPENED, now, removed.module(), null, at));
            case Decision.ProgrammeCompleted completed ->
                Optional.of(completion(EventTypes.PROGRAMME_COMPLETED, now, null, completed.on(), at));
            case Decision.ProgrammeReopened reopened ->
                Optional.of(completion(EventTypes.PROGRAMME_REOPENED, now, null, null, at));
        };
    }

    private Change completion(
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
        return told(enrolment, type, at, changed);
    }

    Change changed(EvaluatedEnrolment enrolment, ProgressView view, Instant at) {
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
        return told(enrolment, EventTypes.PROGRESS_CHANGED, at, changed);
    }

    private Change told(EvaluatedEnrolment enrolment, String type, Instant at, Record event) {
        return describing.told(Topics.COMPLETIONS, enrolment.institution(), enrolment.id(), type, at, event);
    }

    /** There always is one: what is completed or reopened has been complete. */
    private static LocalDate first(FirstCompletions firsts, @Nullable String module) {
        Optional<LocalDate> first = module == null
                ? firsts.programme()
                : Optional.ofNullable(firsts.modules().get(module));
        return first.orElseThrow();
    }
}
