package eu.lectern.kit.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "22003, true", // numeric value out of range
        "23505, true", // unique violation
        "40P01, false", // deadlock
        "53300, false", // too many connections
        "57P01, false", // administrator's shutdown
        "08006, false", // connection failure
    })
    void shouldBlameTheInputForDataErrorsOnly(String sqlState, boolean permanent) {
        assertThat(Failures.isPermanent(new PgException("refused", "ERROR", sqlState, "")))
                .isEqualTo(permanent);
    }

    @Test
    void shouldBlameTheInputForWhatOurCodeCannotTake() {
        assertThat(Failures.isPermanent(new IllegalArgumentException("bad"))).isTrue();
        assertThat(Failures.isPermanent(new NullPointerException())).isTrue();
    }

    @Test
    void shouldWaitOutTheRest() {
        assertThat(Failures.isPermanent(new ConnectException("refused"))).isFalse();
        assertThat(Failures.isPermanent(new TimeoutException())).isFalse();
        assertThat(Failures.isPermanent(new IllegalStateException("pool closed")))
                .isFalse();
    }
}
