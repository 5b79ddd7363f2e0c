package eu.lectern.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.lectern.kit.problem.RefusedException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFilterTest {

    @Test
    void shouldTakeWhatIsAbsentOrEmptyForAll() {
        assertThat(AuditFilter.of(null, "", null, ""))
                .isEqualTo(new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void shouldReadEachParameter() {
        assertThat(AuditFilter.of("2026-09-01T08:00:00Z", "2026-09-02T08:00:00Z", "anna", "/api/x"))
                .isEqualTo(new AuditFilter(
                        Optional.of(Instant.parse("2026-09-01T08:00:00Z")),
                        Optional.of(Instant.parse("2026-09-02T08:00:00Z")),
                        Optional.of("anna"),
                        Optional.of("/api/x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-09-01", "+1000000000-12-31T23:59:59Z", "-0001-01-01T00:00:00Z"})
    void shouldRefuseWhatIsNoMoment(String text) {
        assertThatThrownBy(() -> AuditFilter.of(text, null, null, null))
                .isInstanceOf(RefusedException.class)
                .hasMessageStartingWith("from:");
        assertThatThrownBy(() -> AuditFilter.of(null, text, null, null)).hasMessageStartingWith("until:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\nb", "\uD800"})
    void shouldRefuseWhatIsNoPlainText(String text) {
        assertThatThrownBy(() -> AuditFilter.of(null, null, text, null)).hasMessageStartingWith("actor:");
        assertThatThrownBy(() -> AuditFilter.of(null, null, null, text)).hasMessageStartingWith("resource:");
        assertThatThrownBy(() -> AuditFilter.of(null, null, "x".repeat(501), null))
                .hasMessageStartingWith("actor:");
    }
}
