package eu.lectern.assessment.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.SubmissionStatus;
import eu.lectern.contracts.assessment.SubmissionView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionTest {

    private static final UUID RESULT = UUID.randomUUID();

    /** Every state that its result and a later submission can bring about. */
    @ParameterizedTest
    @CsvSource({
        "      ,      , false, AWAITING_ASSESSMENT",
        "      ,      , true,  REPLACED",
        "PASSED, false, false, PASSED",
        "PASSED, false, true,  PASSED",
        "FAILED, false, false, NEEDS_REVISION",
        "FAILED, false, true,  NEEDS_REVISION",
        "PASSED, true,  false, AWAITING_ASSESSMENT",
        "FAILED, true,  true,  AWAITING_ASSESSMENT"
    })
    void shouldStandWhereItsResultPutsIt(
            @Nullable Outcome outcome, @Nullable Boolean revoked, boolean replaced, SubmissionStatus expected) {
        // given
        Optional<Submission.AssessedBy> assessment = outcome == null || revoked == null
                ? Optional.empty()
                : Optional.of(new Submission.AssessedBy(RESULT, outcome, revoked));

        // then
        assertThat(submission(assessment, replaced).status()).isEqualTo(expected);
    }

    @Test
    void shouldShowNeitherWorkNorFeedbackWithoutTheRightToPersonalData() {
        // given
        Submission submission =
                submission(Optional.of(new Submission.AssessedBy(RESULT, Outcome.PASSED, false)), false);

        // when
        SubmissionView view = submission.toView(false);

        // then
        assertThat(view.text()).isNull();
        assertThat(view.link()).isNull();
        assertThat(view.feedback()).isNull();
        assertThat(view.result()).isEqualTo(RESULT);
        assertThat(view.status()).isEqualTo(SubmissionStatus.PASSED);
    }

    private static Submission submission(Optional<Submission.AssessedBy> assessment, boolean replaced) {
        return new Submission(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "M05-PROJECT",
                List.of(),
                new Work("text", null),
                Instant.EPOCH,
                "feedback",
                assessment,
                replaced);
    }
}
