package eu.lectern.system.replicas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.assessment.ResultRevisionView;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.enrolment.DecisionView;
import eu.lectern.contracts.enrolment.ProgressView.ProgrammeStatus;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.system.observing.CompletionFeed;
import eu.lectern.system.observing.Database;
import eu.lectern.system.observing.StoredEvidence;
import eu.lectern.system.programme.Summary;
import eu.lectern.system.rest.EnrolmentsApi;
import eu.lectern.system.rest.ResultsApi;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the system has against what the clients were acknowledged.
 *
 * @param evidence of enrolment-service
 */
record Verdict(Ledger ledger, ResultsApi results, EnrolmentsApi enrolments, Database evidence, CompletionFeed feed) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** One revision, without what is not the client's to say. */
    private record Revised(
            long revision,
            String outcome,
            boolean revoked,
            @Nullable Object marks,
            String achievedOn,
            String recordedAt) {}

    void requireNothingLostAndNothingTwice(Participant participant) {
        requireTheResults(participant);
        requireTheEvidence(participant);
        requireTheProgress(participant);
        requireEachDecisionToldOnce(participant);
    }

    /** Number and content. */
    private void requireTheResults(Participant participant) {
        assertThat(byId(results.of(participant.enrolment())))
                .as("results of %s", participant.enrolment())
                .isEqualTo(byId(ledger.latestOf(participant.enrolment())));
    }

    private void requireTheEvidence(Participant participant) {
        assertThat(StoredEvidence.stored(evidence, participant.enrolment()))
                .as("evidence of %s", participant.enrolment())
                .isEqualTo(StoredEvidence.expected(ledger.latestOf(participant.enrolment())));
    }

    private void requireTheProgress(Participant participant) {
        Summary shown = Summary.of(enrolments.progress(participant.enrolment()));
        assertThat(shown)
                .as("progress of %s", participant.enrolment())
                .isEqualTo(participant.expected(ledger.latestOf(participant.enrolment())));
        if (participant.finisher()) {
            assertThat(shown.status()).isEqualTo(ProgrammeStatus.COMPLETED);
        }
    }

    /** In the same order, too: what is told of one learner is told as it was decided. */
    private void requireEachDecisionToldOnce(Participant participant) {
        List<String> decided = enrolments.decisions(participant.enrolment()).stream()
                .flatMap(decision -> told(decision, participant.programme().code()).stream())
                .toList();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(feed.of(participant.enrolment()))
                        .as("events of %s", participant.enrolment())
                        .extracting(event -> event.brief() + " " + event.data().completedOn())
                        .isEqualTo(decided));
    }

    /** Of the results that were corrected or revoked every revision. */
    void requireWholeHistories() {
        for (List<ResultView> revisions : ledger.changed()) {
            ResultView stored = results.one(revisions.getFirst().id());
            assertThat(Stream.ofNullable(stored.revisions())
                            .flatMap(List::stream)
                            .map(Verdict::revised))
                    .as("history of %s", stored.id())
                    .containsExactlyElementsOf(
                            revisions.stream().map(Verdict::revised).toList());
        }
    }

    /** What is published of a decision; nothing of one on a part. */
    private static Optional<String> told(DecisionView decision, String programme) {
        String day = " " + decision.completedOn();
        return switch (decision.kind()) {
            case PART_CHANGED -> Optional.empty();
            case MODULE_COMPLETED -> Optional.of(EventTypes.MODULE_COMPLETED + " " + decision.module() + day);
            case MODULE_REOPENED, MODULE_REMOVED ->
                Optional.of(EventTypes.MODULE_REOPENED + " " + decision.module() + day);
            case PROGRAMME_COMPLETED -> Optional.of(EventTypes.PROGRAMME_COMPLETED + " " + programme + day);
            case PROGRAMME_REOPENED -> Optional.of(EventTypes.PROGRAMME_REOPENED + " " + programme + day);
        };
    }

    private static List<ResultView> byId(List<ResultView> views) {
        return views.stream().sorted(Comparator.comparing(ResultView::id)).toList();
    }

    private static Revised revised(ResultView view) {
        return new Revised(
                view.revision(),
                view.outcome().name(),
                view.revoked(),
                view.percent() == null ? view.grade() : view.percent(),
                view.achievedOn().toString(),
                view.recordedAt().toString());
    }

    private static Revised revised(ResultRevisionView view) {
        return new Revised(
                view.revision(),
                view.outcome().name(),
                view.revoked(),
                view.percent() == null ? view.grade() : view.percent(),
                view.achievedOn().toString(),
                view.recordedAt().toString());
    }
}
