package eu.lectern.kit.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.lectern.kit.problem.RefusedException;
import eu.lectern.kit.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2\"",
                " \"2\" ",
                "\"1\", \"2\"",
                "\"1\",\t\"2\"",
                ",, \"2\" ,",
                "W/\"1\", \"2\"",
                "\"a,b\", \"2\""
            })
    void shouldNameTheRevisionsThatStandInIt(String header) {
        assertThat(IfMatch.of(List.of(header)).names(2)).isTrue();
        assertThat(IfMatch.of(List.of(header)).names(3)).isFalse();
    }

    @Test
    void shouldTakeSeveralLinesForOneList() {
        // when
        IfMatch both = IfMatch.of(List.of("\"1\"", "\"2\""));

        // then
        assertThat(both.names(1)).isTrue();
        assertThat(both.names(2)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"2\"", "\"02\"", "\"+2\"", "\"\"", "\"abc\"", "\"9999999999999999999999\""})
    void shouldNotNameARevisionByAWeakOrAnotherTag(String header) {
        assertThat(IfMatch.of(List.of(header)).names(2)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                " * ",
                "",
                ",",
                "2",
                "\"2",
                "2\"",
                "w/\"2\"",
                "\"1\" \"2\"",
                "\"1\", *",
                "\"1 2\"",
                "'2'",
                "\"1\";\"2\""
            })
    void shouldRefuseWhatNamesNoRevision(String header) {
        // when
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> IfMatch.of(List.of(header)));

        // then
        assertThat(refused.refusal().type().status()).isEqualTo(400);
        assertThat(refused.refusal().violations()).extracting(Violation::field).containsExactly("If-Match");
    }

    @Test
    void shouldAskForOneThatIsMissing() {
        assertThat(status(null)).isEqualTo(428);
        assertThat(status(List.of())).isEqualTo(428);
    }

    private static int status(@Nullable List<String> lines) {
        return catchThrowableOfType(RefusedException.class, () -> IfMatch.of(lines))
                .refusal()
                .type()
                .status();
    }
}
