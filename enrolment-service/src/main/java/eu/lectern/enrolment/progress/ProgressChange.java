package eu.lectern.enrolment.progress;

import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.enrolment.completion.Achievements;
import eu.lectern.enrolment.completion.Completion;
import eu.lectern.enrolment.completion.Decision;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.decisions.RecordedDecision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an evaluation changes; plain values, so that it can be decided without a database. */
record ProgressChange(NewProgress now, Act act, List<Decision> decisions) {

    /** The first evaluation, which always gives version 1. */
    static ProgressChange first(EvaluatedEnrolment enrolment, Act act, Completion completion, OutcomeJson json) {
        ProgressView view = ProgressViews.view(enrolment, 1, completion);
        return new ProgressChange(
                new NewProgress(
                        enrolment, view, json.text(view), FirstCompletions.NONE.including(completion.achievements())),
                act,
                Decision.between(Achievements.NONE, completion));
    }

    /** A later evaluation: empty when the outcome is the one that is held, else with the next version. */
    static Optional<ProgressChange> of(HeldProgress held, Act act, Completion completion, OutcomeJson json) {
        ProgressView view = ProgressViews.view(held.enrolment(), held.version() + 1, completion);
        String outcome = json.text(view);
        return outcome.equals(held.outcome())
                ? Optional.empty()
                : Optional.of(new ProgressChange(
                        new NewProgress(
                                held.enrolment(), view, outcome, held.firsts().including(completion.achievements())),
                        act,
                        Decision.between(json.achievements(held.outcome()), completion)));
    }

    /** The decisions as they are recorded. */
    Stream<RecordedDecision> recorded(Instant decidedAt) {
        EvaluatedEnrolment enrolment = now.enrolment();
        return decisions.stream()
                .map(decision -> new RecordedDecision(
                        enrolment.id(), now.view().version(), enrolment.policy(), decidedAt, act, decision));
    }
}
