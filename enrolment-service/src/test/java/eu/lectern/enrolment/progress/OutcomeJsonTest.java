package eu.lectern.enrolment.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.DecisionView.ActKind;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.enrolment.completion.Achievements;
import eu.lectern.enrolment.completion.Choices;
import eu.lectern.enrolment.completion.Completion;
import eu.lectern.enrolment.completion.Evidence;
import eu.lectern.enrolment.completion.EvidenceSet;
import eu.lectern.enrolment.completion.PartState;
import eu.lectern.enrolment.completion.ProgrammePolicy;
import eu.lectern.enrolment.completion.Recognitions;
import eu.lectern.enrolment.decisions.Act;
import eu.lectern.enrolment.fixture.CurriculumFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeJsonTest {

    private static final ProgrammePolicy POLICY =
            ProgrammePolicy.of(CurriculumFixture.small().published(), "CECO");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 6);
    private static final Completion COMPLETION = Completion.of(
            POLICY, EvidenceSet.of(List.of(pass("M22-PROJECT")), List.of()), Recognitions.NONE, Choices.NONE);
    private static final NewProgress PROGRESS = ProgressChange.first(
                    new EvaluatedEnrolment(UUID.randomUUID(), "LV-DEMO", "CECO", POLICY.id()),
                    new Act.OfPerson(ActKind.ENROLLED, "coordinator"),
                    COMPLETION,
                    Outcomes.JSON)
            .now();

    @Test
    void shouldReadTheViewThatItWrote() {
        assertThat(Outcomes.JSON.view(PROGRESS.outcome(), 1)).isEqualTo(PROGRESS.view());
    }

    @Test
    void shouldWriteTheSameTextForEveryVersion() {
        // given
        ProgressView later = ProgressViews.at(7, PROGRESS.view());

        // when // then
        assertThat(Outcomes.JSON.text(later)).isEqualTo(PROGRESS.outcome());
        assertThat(Outcomes.JSON.view(PROGRESS.outcome(), 7)).isEqualTo(later);
    }

    @Test
    void shouldPickOutWhatIsAchieved() {
        // when
        Achievements achieved = Outcomes.JSON.achievements(PROGRESS.outcome());

        // then
        assertThat(achieved).isEqualTo(COMPLETION.achievements());
        assertThat(achieved.modules()).containsExactlyEntriesOf(Map.of("M22", DAY));
        assertThat(achieved.parts())
                .containsEntry(new Achievements.ModulePart("M22", DeliveryPart.PROJECT), new PartState.Passed(DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"modules\":7}"})
    void shouldNotTakeWhatItCannotHaveWritten(String text) {
        assertThatThrownBy(() -> Outcomes.JSON.achievements(text)).isInstanceOf(IllegalStateException.class);
    }

    private static Evidence pass(String assessment) {
        return new Evidence(
                UUID.randomUUID(), 1, assessment, Set.of(), true, false, null, null, null, DAY, "one", Instant.EPOCH);
    }
}
