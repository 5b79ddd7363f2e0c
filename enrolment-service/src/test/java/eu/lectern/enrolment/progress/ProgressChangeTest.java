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
        ProgressChange first = ProgressChange.first(ENROLMENT, ACT, completion());

        // then
        assertThat(first.now().view().version()).isEqualTo(1);
        assertThat(first.decisions()).isEmpty();
    }

    @Test
    void shouldDecideAtOnceOnEvidenceThatWaited() {
        // when
        ProgressChange first = ProgressChange.first(ENROLMENT, ACT, completion(project(1, false, 6)));

        // then
        assertThat(first.now().view().version()).isEqualTo(1);
        assertThat(first.decisions())
                .hasExactlyElementsOfTypes(Decision.PartChanged.class, Decision.ModuleCompleted.class);
    }

    @Test
    void shouldChangeNothingWhenTheOutcomeIsTheSame() {
        // given
        HeldProgress held = ProgressChange.first(ENROLMENT, ACT, completion(project(1, false, 6)))
                .now();

        // when // then
        assertThat(ProgressChange.of(held, ACT, completion(project(2, false, 6))))
                .isEmpty();
    }

    @Test
    void shouldRaiseTheVersionByOneWhenAPartChanges() {
        // given
        HeldProgress held = ProgressChange.first(ENROLMENT, ACT, completion()).now();

        // when
        ProgressChange change = ProgressChange.of(held, ACT, completion(evidence("M01-MOOC-TEST", 1, false, 5)))
                .orElseThrow();

        // then
        assertThat(change.now().view().version()).isEqualTo(2);
        assertThat(change.decisions()).hasExactlyElementsOfTypes(Decision.PartChanged.class);
    }

    @Test
    void shouldKeepTheFirstDayThroughReopeningAndALaterCompletion() {
        // given
        HeldProgress completed = ProgressChange.first(ENROLMENT, ACT, completion(project(1, false, 6)))
                .now();
        HeldProgress reopened = ProgressChange.of(completed, ACT, completion(project(2, true, 6)))
                .orElseThrow()
                .now();

        // when
        HeldProgress again = ProgressChange.of(reopened, ACT, completion(project(3, false, 20)))
                .orElseThrow()
                .now();

        // then
        assertThat(reopened.firsts().modules()).containsEntry("M22", day(6));
        assertThat(again.firsts().modules()).containsEntry("M22", day(6));
        assertThat(module(again).completedOn()).isEqualTo(day(20));
    }

    @Test
    void shouldMoveTheFirstDayBackWhenAnEarlierPassBecomesKnown() {
        // given
        HeldProgress completed = ProgressChange.first(ENROLMENT, ACT, completion(project(1, false, 6)))
                .now();

        // when
        HeldProgress earlier = ProgressChange.of(completed, ACT, completion(project(2, false, 3)))
                .orElseThrow()
                .now();

        // then
        assertThat(earlier.firsts().modules()).containsEntry("M22", day(3));
    }

    private static ProgressView.ModuleView module(HeldProgress progress) {
        return progress.view().modules().getLast();
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
