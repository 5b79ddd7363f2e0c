package eu.lectern.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.kit.problem.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @Test
    void shouldTellRequestsApartByTheirText() {
        IdempotencyKey first = IdempotencyKey.of("partner-lv", "k-1", "POST /results {\"percent\":82.5}");
        IdempotencyKey again = IdempotencyKey.of("partner-lv", "k-1", "POST /results {\"percent\":82.5}");
        IdempotencyKey other = IdempotencyKey.of("partner-lv", "k-1", "POST /results {\"percent\":82.6}");

        assertThat(again).isEqualTo(first);
        assertThat(other.requestHash()).isNotEqualTo(first.requestHash()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "tab\tinside", "nul\0", "žagars"})
    void shouldRefuseAHeaderThatIsMissingOrMalformed(String header) {
        assertThatThrownBy(() -> IdempotencyKey.of("partner-lv", header, "x"))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("Idempotency-Key: ");
    }

    @Test
    void shouldRefuseAKeyThatIsTooLong() {
        assertThatThrownBy(() -> IdempotencyKey.of("partner-lv", "k".repeat(256), "x"))
                .hasMessageContaining("1 to 255");
    }
}
