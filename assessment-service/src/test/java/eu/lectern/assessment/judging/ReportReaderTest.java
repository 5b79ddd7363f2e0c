package eu.lectern.assessment.judging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.kit.problem.Violation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    private static final UUID ENROLMENT = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    /** Ten in the morning at UTC is midnight of the next day on Kiritimati. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void shouldReadAWholeReport() {
        // when
        ReportReading reading = ReportReader.read(body(new BigDecimal("82.50"), DAY, "https://mooc.example/5"), CLOCK);

        // then
        assertThat(reading)
                .isEqualTo(new ReportReading.Read(new ReportedResult(
                        ENROLMENT,
                        "M05-MOOC-TEST",
                        new Figures(new BigDecimal("82.5"), null, null),
                        DAY,
                        "https://mooc.example/5")));
    }

    @Test
    void shouldNameEveryMissingFieldAtOnce() {
        // given
        RecordResult empty = new RecordResult(null, null, null, null, null, null, null, null);

        // then
        assertThat(fields(empty)).containsExactly("enrolment", "assessment", "achievedOn");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.000, 0", "100, 100", "1E+2, 100", "100.0000000, 100", "66.6667, 66.6667", "0e999999999, 0"})
    void shouldReadAPercentageWithoutTrailingZeros(BigDecimal given, String plain) {
        assertThat(ReportReader.read(body(given, DAY, null), CLOCK))
                .isInstanceOfSatisfying(
                        ReportReading.Read.class,
                        read -> assertThat(read.report().figures().percent()).hasToString(plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-0.0001", "100.0001", "66.66667", "1e999999999", "-1e999999999", "1e-999999999", "101", "1E+3"})
    void shouldRefuseAPercentageOutOfBounds(BigDecimal percent) {
        assertThat(fields(body(percent, DAY, null))).containsExactly("percent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2026-11-23", "2026-11-24"})
    void shouldTakeADayThatHasBegunSomewhere(LocalDate day) {
        assertThat(fields(body(BigDecimal.ONE, day, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2026-11-25", "+999999999-12-31", "-999999999-01-01"})
    void shouldRefuseADayInTheFutureOrTooFarBack(LocalDate day) {
        assertThat(fields(body(BigDecimal.ONE, day, null))).containsExactly("achievedOn");
    }

    @Test
    void shouldCountTheSourceInCodePoints() {
        assertThat(fields(body(BigDecimal.ONE, DAY, "\uD83D\uDCDA".repeat(500))))
                .isEmpty();
        assertThat(fields(body(BigDecimal.ONE, DAY, "a".repeat(501)))).containsExactly("source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "half \uD83D", "\uDCDA half"})
    void shouldRefuseASourceThatIsNoText(String source) {
        assertThat(fields(body(BigDecimal.ONE, DAY, source))).containsExactly("source");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "m05-mooc-test", "M05_MOOC", "M05--TEST", "M05-MOOC-TEST\n", "\0", "-M05"})
    void shouldRefuseWhatIsNoCode(String code) {
        // given
        RecordResult body = new RecordResult(ENROLMENT, code, BigDecimal.ONE, null, null, DAY, null, null);

        // then
        assertThat(fields(body)).containsExactly("assessment");
    }

    private static RecordResult body(BigDecimal percent, LocalDate day, @Nullable String source) {
        return new RecordResult(ENROLMENT, "M05-MOOC-TEST", percent, null, null, day, source, null);
    }

    private static List<String> fields(RecordResult body) {
        return ReportReader.read(body, CLOCK) instanceof ReportReading.Malformed(List<Violation> violations)
                ? violations.stream().map(Violation::field).toList()
                : List.of();
    }
}
