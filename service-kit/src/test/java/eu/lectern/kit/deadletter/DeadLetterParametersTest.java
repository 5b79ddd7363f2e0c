package eu.lectern.kit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.lectern.kit.problem.RefusedException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterParametersTest {

    @Test
    void shouldReadWhatIsWished() {
        assertThat(DeadLetterFilter.of(null, null)).isEqualTo(new DeadLetterFilter(Optional.empty(), Optional.empty()));
        assertThat(DeadLetterFilter.of("lectern.enrolments", "RESENT"))
                .isEqualTo(
                        new DeadLetterFilter(Optional.of("lectern.enrolments"), Optional.of(DeadLetterStatus.RESENT)));
        assertThat(DeadLetterRequest.again(null)).isFalse();
        assertThat(DeadLetterRequest.again("false")).isFalse();
        assertThat(DeadLetterRequest.again("true")).isTrue();
        UUID id = UUID.randomUUID();
        assertThat(DeadLetterRequest.id(id.toString())).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\0", "ā", "' or 1=1"})
    void shouldRefuseATopicThatCannotBe(String topic) {
        assertRefused("topic", () -> DeadLetterFilter.of(topic, null));
        assertRefused("topic", () -> DeadLetterFilter.of("t".repeat(250), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "resent", "ALL", "RESENT "})
    void shouldRefuseAStatusThatCannotBe(String status) {
        assertRefused("status", () -> DeadLetterFilter.of(null, status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "019f0000-0000-7000-8000-00000000000g", "x", "\0"})
    void shouldRefuseAnIdThatIsNoUuid(String id) {
        assertRefused("id", () -> DeadLetterRequest.id(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "TRUE", "1"})
    void shouldRefuseAFlagThatIsNone(String again) {
        assertRefused("again", () -> DeadLetterRequest.again(again));
    }

    private static void assertRefused(String field, Runnable reading) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(reading::run)
                .satisfies(refused -> assertThat(refused.refusal().violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.field()).isEqualTo(field)));
    }
}
