package eu.lectern.enrolment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.Completion;
import eu.lectern.enrolment.completion.Decision;
import eu.lectern.enrolment.completion.Evidence;
import eu.lectern.enrolment.completion.EvidenceSet;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.completion.Recognitions;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.fixture.CurriculumFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgressChangeTest {

    private static final ProgrammePolicy POLICY =
            ProgrammePolicy.of(CurriculumFixture.small().published(), "CECO");
    private static final EvaluatedEnrolment ENROLMENT =
            new EvaluatedEnrolment(UUID.randomUUID(), "LV-DEMO", "CECO", POLICY.id());
    private static final Act ACT = new Act.OfPerson(ActKind.ENROLLED, "coordinator");
    private static final UUID RESULT = UUID.randomUUID();

    @Test
    void shouldBeginWithVersion1() {
        // when
        ProgressChange first = first(completion());

        // then
        assertThat(first.now().view().version()).isEqualTo(1);
        assertThat(first.decisions()).isEmpty();
    }

    @Test
    void shouldDecideAtOnceOnEvidenceThatWaited() {
        // when
        ProgressChange first = first(completion(project(1, false, 6)));

        // then
        assertThat(first.now().view().version()).isEqualTo(1);
        assertThat(first.decisions())
                .hasExactlyElementsOfTypes(Decision.PartChanged.class, Decision.ModuleCompleted.class);
    }

    @Test
    void shouldChangeNothingWhenTheOutcomeIsTheSame() {
        // given
        NewProgress held = first(completion(project(1, false, 6))).now();

        // when // then
        assertThat(next(held, completion(project(2, false, 6)))).isEmpty();
    }

    @Test
    void shouldRaiseTheVersionByOneWhenAPartChanges() {
        // given
        NewProgress held = first(completion()).now();

        // when
        ProgressChange change =
                next(held, completion(evidence("M01-MOOC-TEST", 1, false, 5))).orElseThrow();

        // then
        assertThat(change.now().view().version()).isEqualTo(2);
        assertThat(change.decisions()).hasExactlyElementsOfTypes(Decision.PartChanged.class);
    }

    @Test
    void shouldKeepTheFirstDayThroughReopeningAndALaterCompletion() {
        // given
        NewProgress completed = first(completion(project(1, false, 6))).now();
        NewProgress reopened =
                next(completed, completion(project(2, true, 6))).orElseThrow().now();

        // when
        NewProgress again =
                next(reopened, completion(project(3, false, 20))).orElseThrow().now();

        // then
        assertThat(reopened.firsts().modules()).containsEntry("M22", day(6));
        assertThat(again.firsts().modules()).containsEntry("M22", day(6));
        assertThat(module(again).completedOn()).isEqualTo(day(20));
    }

    @Test
    void shouldMoveTheFirstDayBackWhenAnEarlierPassBecomesKnown() {
        // given
        NewProgress completed = first(completion(project(1, false, 6))).now();

        // when
        NewProgress earlier =
                next(completed, completion(project(2, false, 3))).orElseThrow().now();

        // then
        assertThat(earlier.firsts().modules()).containsEntry("M22", day(3));
    }

    private static ProgressView.ModuleView module(NewProgress progress) {
        return progress.view().modules().getLast();
    }

    private static ProgressChange first(Completion completion) {
        return ProgressChange.first(ENROLMENT, ACT, completion, Outcomes.JSON);
    }

    private static Optional<ProgressChange> next(NewProgress last, Completion completion) {
        return ProgressChange.of(last.held(), ACT, completion, Outcomes.JSON);
    }

    private static Completion completion(Evidence... evidence) {
        return Completion.of(POLICY, EvidenceSet.of(List.of(evidence), List.of()), Recognitions.NONE, Choices.NONE);
    }

    private static Evidence project(long revision, boolean revoked, int day) {
        return evidence("M22-PROJECT", revision, revoked, day);
    }

    private static Evidence evidence(String assessment, long revision, boolean revoked, int day) {
        return new Evidence(
                RESULT,
                revision,
                assessment,
                Set.of(),
                true,
                revoked,
                null,
                null,
                null,
                day(day),
                "instructor",
                Instant.EPOCH);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 1, day);
    }
}
