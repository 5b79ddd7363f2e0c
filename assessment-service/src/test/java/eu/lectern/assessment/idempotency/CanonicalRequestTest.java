package eu.lectern.assessment.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.assessment.AssessSubmission;
import eu.lectern.contracts.assessment.HandInWork;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.RecordResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalRequestTest {

    private static final UUID ENROLMENT = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void shouldTakeEqualNumbersForTheSameRequest() {
        assertThat(CanonicalRequest.of(percent("82.50"))).isEqualTo(CanonicalRequest.of(percent("82.5")));
        assertThat(CanonicalRequest.of(percent("100"))).isEqualTo(CanonicalRequest.of(percent("1E+2")));
    }

    @Test
    void shouldTellEveryFieldsChangeFromTheRequest() {
        // given
        Set<String> texts = new HashSet<>();

        // when
        texts.add(CanonicalRequest.of(percent("82.5")));
        texts.add(CanonicalRequest.of(percent("82.6")));
        texts.add(CanonicalRequest.of(body("A", null, 5, null, DAY, null)));
        texts.add(CanonicalRequest.of(body("B", null, 5, null, DAY, null)));
        texts.add(CanonicalRequest.of(body("A", null, null, Outcome.PASSED, DAY, null)));
        texts.add(CanonicalRequest.of(body("A", null, null, Outcome.FAILED, DAY, null)));
        texts.add(CanonicalRequest.of(body("A", null, 5, null, DAY.plusDays(1), null)));
        texts.add(CanonicalRequest.of(body("A", null, 5, null, DAY, "here")));
        texts.add(CanonicalRequest.of(body("A", null, 5, null, DAY, "")));
        texts.add(CanonicalRequest.of(new RecordResult(UUID.randomUUID(), "A", null, 5, null, DAY, null, null)));

        // then
        assertThat(texts).hasSize(10);
    }

    @Test
    void shouldNotBeFooledByTextThatLooksLikeAnotherField() {
        // given
        String forged = "A\ngrade 1 5";

        // then
        assertThat(CanonicalRequest.of(body(forged, null, null, null, null, null)))
                .isNotEqualTo(CanonicalRequest.of(body("A", null, 5, null, null, null)));
    }

    @Test
    void shouldStayShortForAbsurdNumbers() {
        assertThat(CanonicalRequest.of(percent("1e999999999"))).hasSizeLessThan(200);
    }

    /** A request from before combined projects has the text, and so the hash, that it had then. */
    @Test
    void shouldNotChangeTheTextOfRequestsWithoutCombinedProjects() {
        assertThat(CanonicalRequest.of(percent("82.5"))).isEqualTo("""
                record-result
                enrolment 36 01990000-0000-7000-8000-000000000001
                assessment 13 M05-MOOC-TEST
                percent 4 82.5
                achievedOn 10 2026-09-01""");
        assertThat(CanonicalRequest.of(serving(List.of()))).isEqualTo(CanonicalRequest.of(serving(null)));
    }

    @Test
    void shouldTellTheProjectsThatAreServedToo() {
        // given
        Set<String> texts = new HashSet<>();

        // when
        texts.add(CanonicalRequest.of(serving(null)));
        texts.add(CanonicalRequest.of(serving(List.of("A", "B"))));
        texts.add(CanonicalRequest.of(serving(List.of("A"))));
        texts.add(CanonicalRequest.of(serving(List.of("A\nalsoServes 1 B"))));
        texts.add(CanonicalRequest.of(serving(Arrays.asList("A", null))));

        // then
        assertThat(texts).hasSize(5);
    }

    @Test
    void shouldTellWorkThatIsHandedIn() {
        // given
        Set<String> texts = new HashSet<>();

        // when
        texts.add(CanonicalRequest.of(new HandInWork(ENROLMENT, "A", "w", null, null)));
        texts.add(CanonicalRequest.of(new HandInWork(ENROLMENT, "A", null, "w", null)));
        texts.add(CanonicalRequest.of(new HandInWork(ENROLMENT, "B", "w", null, null)));
        texts.add(CanonicalRequest.of(new HandInWork(ENROLMENT, "A", "w", null, List.of("C"))));
        texts.add(CanonicalRequest.of(new HandInWork(UUID.randomUUID(), "A", "w", null, null)));

        // then
        assertThat(texts).hasSize(5);
    }

    @Test
    void shouldTellAssessmentsAndTheirSubmissions() {
        // given
        Set<String> texts = new HashSet<>();

        // when
        texts.add(CanonicalRequest.of(ENROLMENT, assessed(Outcome.PASSED, null)));
        texts.add(CanonicalRequest.of(ENROLMENT, assessed(Outcome.FAILED, null)));
        texts.add(CanonicalRequest.of(ENROLMENT, assessed(Outcome.PASSED, "good")));
        texts.add(CanonicalRequest.of(UUID.randomUUID(), assessed(Outcome.PASSED, null)));

        // then
        assertThat(texts).hasSize(4);
    }

    private static AssessSubmission assessed(Outcome outcome, @Nullable String feedback) {
        return new AssessSubmission(null, null, outcome, null, feedback);
    }

    private static RecordResult serving(@Nullable List<@Nullable String> codes) {
        return new RecordResult(ENROLMENT, "M31-PROJECT", null, null, Outcome.PASSED, DAY, null, codes);
    }

    private static RecordResult percent(String percent) {
        return body("M05-MOOC-TEST", new BigDecimal(percent), null, null, DAY, null);
    }

    private static RecordResult body(
            String assessment,
            @Nullable BigDecimal percent,
            @Nullable Integer grade,
            @Nullable Outcome outcome,
            @Nullable LocalDate day,
            @Nullable String source) {
        return new RecordResult(ENROLMENT, assessment, percent, grade, outcome, day, source, null);
    }
}
