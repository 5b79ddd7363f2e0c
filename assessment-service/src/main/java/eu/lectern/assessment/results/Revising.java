package eu.lectern.assessment.results;

import eu.lectern.assessment.enrolments.PinnedEnrolment;
import eu.lectern.assessment.rights.Recorder;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.kit.identity.Visibility;
import eu.lectern.kit.precondition.IfMatch;
import eu.lectern.kit.precondition.PreconditionRefusal;
import eu.lectern.kit.problem.ProblemType;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Corrects and revokes results. Nothing is overwritten: each change is a further revision, with its reason and author. */
@Singleton
class Revising {

    private final VisibleResults results;
    private final Standings standings;
    private final ResultLedger ledger;
    private final Clock clock = Clock.systemUTC();

    Revising(VisibleResults results, Standings standings, ResultLedger ledger) {
        this.results = results;
        this.standings = standings;
        this.ledger = ledger;
    }

    /** The result as the change leaves it, with its history. */
    Uni<ResultView> revise(Recorder recorder, UUID id, IfMatch expected, Change change) {
        return results.find(id, new Visibility.OfEveryone())
                .map(found -> found.orElseThrow(() -> noResult(id)))
                .chain(history -> revise(recorder, history, expected, change));
    }

    private Uni<ResultView> revise(Recorder recorder, ResultHistory history, IfMatch expected, Change change) {
        UUID enrolment = history.latest().enrolment();
        return standings.find(Set.of(enrolment)).chain(found -> {
            boolean personalData = recorder.isStaffOf(known(recorder, history.latest(), found));
            return wasMade(recorder, history.latest(), expected, change)
                    ? Uni.createFrom().item(history.toView(personalData))
                    : write(recorder, history, expected, change, next(recorder, history, expected, change, found))
                            .map(written -> written.toView(personalData));
        });
    }

    /** The enrolment, for whoever may record such a result of it; for others the result does not exist. */
    private static PinnedEnrolment known(Recorder recorder, RecordedResult result, Standings.Found found) {
        try {
            PinnedEnrolment enrolment = found.enrolment(result.enrolment(), recorder::mayKnow);
            if (recorder.isStaffOf(enrolment) || isOfMooc(result, found)) {
                return enrolment;
            }
            throw noResult(result.id());
        } catch (RefusedException refused) {
            throw refused.refusal().type().equals(ProblemType.UNAVAILABLE) ? refused : noResult(result.id());
        }
    }

    private static boolean isOfMooc(RecordedResult result, Standings.Found found) {
        return found.of(result.enrolment(), everyone -> true)
                .assessment(result.assessment())
                .isOfMooc();
    }

    /** Whether this very change made the latest revision out of the expected one: a retry, whose answer may have been lost. */
    private static boolean wasMade(Recorder recorder, RecordedResult latest, IfMatch expected, Change change) {
        return !expected.names(latest.revision())
                && latest.revision() > 1
                && expected.names(latest.revision() - 1)
                && change.madeBy(recorder.author(), latest);
    }

    private RecordedResult next(
            Recorder recorder, ResultHistory history, IfMatch expected, Change change, Standings.Found found) {
        RecordedResult latest = history.latest();
        if (!expected.names(latest.revision())) {
            throw new PreconditionRefusal.Failed(latest.revision()).asException();
        }
        return switch (change) {
            case Change.Correct correct -> corrected(recorder, latest, correct, found);
            case Change.Revoke ignored when latest.revoked() -> throw new AlreadyRevoked().asException();
            case Change.Revoke(String reason) -> latest.takenBack(reason, recorder.author(), clock.instant());
        };
    }

    /** Judged by the version that the enrolment is on now, whatever it was on when the result was recorded. */
    private RecordedResult corrected(
            Recorder recorder, RecordedResult latest, Change.Correct correct, Standings.Found found) {
        Standing standing = found.of(latest.enrolment(), recorder::mayKnow);
        Outcome outcome = standing.judge(latest.assessment(), correct.achievement(), recorder);
        return latest.corrected(
                correct.achievement(),
                outcome,
                standing.rules(),
                correct.correction().reason(),
                recorder.author(),
                clock.instant());
    }

    /** Where another was faster the result has a further revision, by which the change is looked at once more. */
    private Uni<ResultHistory> write(
            Recorder recorder, ResultHistory history, IfMatch expected, Change change, RecordedResult next) {
        return ledger.revise(next)
                .chain(written -> written
                        ? Uni.createFrom().item(history.with(next))
                        : overtaken(recorder, next.id(), expected, change));
    }

    private Uni<ResultHistory> overtaken(Recorder recorder, UUID id, IfMatch expected, Change change) {
        return results.find(id, new Visibility.OfEveryone()).map(found -> {
            ResultHistory history = found.orElseThrow(() -> noResult(id));
            if (!wasMade(recorder, history.latest(), expected, change)) {
                throw new PreconditionRefusal.Failed(history.latest().revision()).asException();
            }
            return history;
        });
    }

    private static RefusedException noResult(UUID id) {
        return StandardRefusal.notFound("result " + id).asException();
    }
}
