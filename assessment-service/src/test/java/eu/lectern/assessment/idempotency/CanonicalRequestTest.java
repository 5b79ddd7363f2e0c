package eu.lectern.assessment.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.RecordResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
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
