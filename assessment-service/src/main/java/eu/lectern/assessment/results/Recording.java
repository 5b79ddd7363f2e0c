package eu.lectern.assessment.results;

import eu.lectern.assessment.judging.Reading;
import eu.lectern.assessment.judging.ReportReader;
import eu.lectern.assessment.judging.ReportedResult;
import eu.lectern.assessment.rights.Recorder;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.kit.idempotency.IdempotencyKey;
import eu.lectern.kit.problem.StandardRefusal;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records results, one or many: each is read, judged by the version that its enrolment is on, and written once. A withdrawn
 * enrolment's results are recorded like any other's; what they count for is not decided here.
 */
@Singleton
public class Recording {

    private final Standings standings;
    private final Settlement settlement;
    private final Clock clock = Clock.systemUTC();

    Recording(Standings standings, Settlement settlement) {
        this.standings = standings;
        this.settlement = settlement;
    }

    /** Records one; refused when it is not recorded. */
    public Uni<RecordingAnswer> record(Recorder recorder, RecordingRequest request) {
        return recordAll(recorder, List.of(request)).map(List::getFirst);
    }

    /** An answer for each, in their order; what is wrong with one does not touch the others. */
    public Uni<List<RecordingAnswer>> recordAll(Recorder recorder, List<RecordingRequest> requests) {
        List<Report> reports = requests.stream().map(this::read).toList();
        return standings
                .find(enrolmentsOf(reports))
                .map(found -> reports.stream()
                        .map(report -> judge(report, found, recorder))
                        .toList())
                .chain(settlement::settle);
    }

    /**
     * Records the result of assessing a submission, once.
     *
     * @param feedback required when the work is not passed
     */
    public Uni<RecordingAnswer> recordAssessment(
            Recorder recorder, IdempotencyKey key, ReportedResult report, UUID submission, @Nullable String feedback) {
        return standings
                .find(Set.of(report.enrolment()))
                .map(found -> Candidate.of(
                        key, feedback, () -> withFeedback(feedback, judged(report, found, recorder, submission))))
                .chain(candidate -> settlement.settle(List.of(candidate)))
                .map(List::getFirst);
    }

    private record Report(IdempotencyKey key, Reading<ReportedResult> reading) {}

    private Report read(RecordingRequest request) {
        RecordResult body = request.body();
        return new Report(request.key(), ReportReader.read(body, clock));
    }

    private static Set<UUID> enrolmentsOf(List<Report> reports) {
        return reports.stream()
                .map(Report::reading)
                .filter(Reading.Read.class::isInstance)
                .map(reading -> ((Reading.Read<ReportedResult>) reading).value().enrolment())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Candidate judge(Report report, Standings.Found found, Recorder recorder) {
        return switch (report.reading()) {
            case Reading.Malformed<ReportedResult>(var violations) ->
                new Candidate.Refused(report.key(), new StandardRefusal.Invalid(violations));
            case Reading.Read<ReportedResult>(ReportedResult value) ->
                Candidate.of(report.key(), null, () -> judged(value, found, recorder, null));
        };
    }

    private RecordedResult judged(
            ReportedResult report, Standings.Found found, Recorder recorder, @Nullable UUID submission) {
        Standing standing = found.of(report.enrolment(), recorder::mayKnow);
        Outcome outcome = standing.judge(report.assessment(), report.achievement(), recorder);
        return RecordedResult.first(report, outcome, standing.rules(), submission, recorder.author(), clock.instant());
    }

    private static RecordedResult withFeedback(@Nullable String feedback, RecordedResult result) {
        if (result.outcome() == Outcome.FAILED && feedback == null) {
            throw new RecordingRefusal.FeedbackMissing().asException();
        }
        return result;
    }
}
