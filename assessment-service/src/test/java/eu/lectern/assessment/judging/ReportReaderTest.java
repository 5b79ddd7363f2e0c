package eu.lectern.assessment.judging;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.kit.problem.Violation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
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
        Reading<ReportedResult> reading =
                ReportReader.read(body(new BigDecimal("82.50"), DAY, "https://mooc.example/5"), CLOCK);

        // then
        assertThat(reading)
                .isEqualTo(new Reading.Read<>(new ReportedResult(
                        ENROLMENT,
                        "M05-MOOC-TEST",
                        new Achievement(
                                new Figures(new BigDecimal("82.5"), null, null),
                                DAY,
                                "https://mooc.example/5",
                                List.of()))));
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
                        Reading.Read.class,
                        read -> assertThat(((ReportedResult) read.value())
                                        .achievement()
                                        .figures()
                                        .percent())
                                .hasToString(plain));
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

    @Test
    void shouldReadTheProjectsThatAreServedTooInTheirOrder() {
        // when
        Reading<ReportedResult> reading =
                ReportReader.read(serving(Arrays.asList("M31-PROJECT", "M22-PROJECT")), CLOCK);

        // then
        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Read.class,
                        read -> assertThat(((ReportedResult) read.value())
                                        .achievement()
                                        .alsoServes())
                                .containsExactly("M31-PROJECT", "M22-PROJECT"));
    }

    @Test
    void shouldNameEveryProjectThatIsWrongByItself() {
        // given
        RecordResult body = serving(Arrays.asList("M31-PROJECT", null, "m31", "M31-PROJECT", "M\0-PROJECT"));

        // then
        assertThat(fields(body)).containsExactly("alsoServes[1]", "alsoServes[2]", "alsoServes[3]", "alsoServes[4]");
    }

    @Test
    void shouldServeTenProjectsMoreAtMost() {
        // given
        List<@Nullable String> ten = new ArrayList<>();
        for (int module = 1; module <= 10; module++) {
            ten.add("M" + module + "-PROJECT");
        }
        List<@Nullable String> eleven = new ArrayList<>(ten);
        eleven.add("M11-PROJECT");

        // then
        assertThat(fields(serving(ten))).isEmpty();
        assertThat(fields(serving(eleven))).containsExactly("alsoServes");
    }

    private static RecordResult serving(List<@Nullable String> codes) {
        return new RecordResult(ENROLMENT, "M22-PROJECT", null, null, Outcome.PASSED, DAY, null, codes);
    }

    private static RecordResult body(BigDecimal percent, LocalDate day, @Nullable String source) {
        return new RecordResult(ENROLMENT, "M05-MOOC-TEST", percent, null, null, day, source, null);
    }

    private static List<String> fields(RecordResult body) {
        return ReportReader.read(body, CLOCK) instanceof Reading.Malformed<ReportedResult>(List<Violation> violations)
                ? violations.stream().map(Violation::field).toList()
                : List.of();
    }
}
