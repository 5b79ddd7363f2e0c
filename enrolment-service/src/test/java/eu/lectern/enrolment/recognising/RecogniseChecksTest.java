package eu.lectern.enrolment.recognising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.lectern.contracts.enrolment.Recognise;
import eu.lectern.contracts.enrolment.RecognitionReason;
import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.Violation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecogniseChecksTest {

    /** Noon in Greenwich on the 10th; on Kiritimati it is the 11th. */
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void shouldTakeTodayInGreenwichWhenNoDayIsGiven() {
        // when
        RecognitionOrder order = RecogniseChecks.check(body("text", null), "somebody", NOON);

        // then
        assertThat(order.recognisedOn()).isEqualTo("2026-03-10");
        assertThat(order.part()).isEmpty();
        assertThat(order.by()).isEqualTo("somebody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01", "2026-03-11"})
    void shouldTakeTheFirstAndTheLastDay(String day) {
        // when
        RecognitionOrder order = RecogniseChecks.check(body("text", LocalDate.parse(day)), "somebody", NOON);

        // then
        assertThat(order.recognisedOn()).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2026-03-12", "-999999999-01-01", "+999999999-12-31"})
    void shouldRefuseADayBeforeOrAfterThem(String day) {
        // when // then
        assertThat(fieldsRefused(body("text", LocalDate.parse(day)))).containsExactly("recognisedOn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "a\u0000b", "a\u0007b", "a\u007fb", "half \ud83d", "\ude00 half"})
    void shouldRefuseEvidenceThatIsNoText(String evidence) {
        // when // then
        assertThat(fieldsRefused(body(evidence, null))).containsExactly("evidence");
    }

    @Test
    void shouldCountCharactersAsPeopleDo() {
        // given
        String longest = "\ud83d\ude00".repeat(RecogniseChecks.LONGEST_EVIDENCE);

        // when // then
        assertThat(RecogniseChecks.check(body(longest, null), "somebody", NOON).evidence())
                .isEqualTo(longest);
        assertThat(fieldsRefused(body(longest + "x", null))).containsExactly("evidence");
    }

    @Test
    void shouldNameEveryFieldThatIsMissing() {
        // when // then
        assertThat(fieldsRefused(new Recognise(null, null, null, null, null)))
                .containsExactly("module", "reason", "evidence");
        assertThat(fieldsRefused(null)).containsExactly("body");
    }

    private static Recognise body(String evidence, @Nullable LocalDate day) {
        return new Recognise("M01", null, RecognitionReason.TESTED_OUT, evidence, day);
    }

    private static List<String> fieldsRefused(@Nullable Recognise body) {
        return catchThrowableOfType(RefusedException.class, () -> RecogniseChecks.check(body, "somebody", NOON))
                .refusal()
                .violations()
                .stream()
                .map(Violation::field)
                .toList();
    }
}
