package eu.lectern.kit.failure;

import static eu.lectern.kit.failure.FailureCause.INPUT;
import static eu.lectern.kit.failure.FailureCause.OUTAGE;
import static eu.lectern.kit.failure.FailureCause.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureCauseTest {

    @ParameterizedTest
    @CsvSource({
        "22003, INPUT", // numeric value out of range
        "23505, INPUT", // unique violation
        "40P01, UNKNOWN", // deadlock
        "42703, UNKNOWN", // no such column
        "53300, OUTAGE", // too many connections
        "57P01, OUTAGE", // administrator's shutdown
        "08006, OUTAGE", // connection failure
        "2, UNKNOWN", // none of PostgreSQL's
    })
    void shouldTellByTheStateThatTheDatabaseAnswers(String sqlState, FailureCause cause) {
        PgException answered = new PgException("refused", "ERROR", sqlState, "");

        assertThat(FailureCause.of(answered)).isEqualTo(cause);
        assertThat(FailureCause.of(new IllegalStateException(new CompletionException(answered))))
                .isEqualTo(cause);
    }

    @Test
    void shouldKnowAnAbsentDatabaseHoweverItIsTold() {
        assertThat(FailureCause.of(new ConnectException("refused"))).isEqualTo(OUTAGE);
        assertThat(FailureCause.of(new CompletionException(new ConnectException("refused"))))
                .isEqualTo(OUTAGE);
        assertThat(FailureCause.of(new IllegalArgumentException(new UnknownHostException("database"))))
                .isEqualTo(OUTAGE);
        assertThat(FailureCause.of(new TimeoutException("late"))).isEqualTo(OUTAGE);
        assertThat(FailureCause.of(new NoStackTraceThrowable("Timeout"))).isEqualTo(OUTAGE);
        assertThat(FailureCause.of(new VertxException("Connection was closed"))).isEqualTo(OUTAGE);
        assertThat(FailureCause.of(new ClosedChannelException())).isEqualTo(OUTAGE);
        assertThat(FailureCause.of(new IOException("Broken pipe"))).isEqualTo(OUTAGE);
        assertThat(FailureCause.of(new IOException("Connection reset by peer"))).isEqualTo(OUTAGE);
    }

    @Test
    void shouldNotTakeWhatCannotBeReadForAnAbsentDatabase() {
        assertThat(FailureCause.of(new IOException("unexpected end of input"))).isEqualTo(UNKNOWN);
        assertThat(FailureCause.of(new IOException((String) null))).isEqualTo(UNKNOWN);
    }

    @Test
    void shouldBlameTheInputForWhatOurCodeCannotTake() {
        assertThat(FailureCause.of(new IllegalArgumentException("bad"))).isEqualTo(INPUT);
        assertThat(FailureCause.of(new NumberFormatException("bad"))).isEqualTo(INPUT);
        assertThat(FailureCause.of(new NullPointerException())).isEqualTo(INPUT);
    }

    @Test
    void shouldBlameNobodyInDoubt() {
        assertThat(FailureCause.of(new IllegalStateException("pool closed"))).isEqualTo(UNKNOWN);
        assertThat(FailureCause.of(new IllegalStateException("broken", new IllegalArgumentException())))
                .isEqualTo(UNKNOWN);
        assertThat(FailureCause.of(new VertxException("something else"))).isEqualTo(UNKNOWN);
    }

    @Test
    void shouldEndOnACircleOfCauses() {
        Exception first = new Exception();
        Exception second = new Exception(first);
        first.initCause(second);

        assertThat(FailureCause.of(first)).isEqualTo(UNKNOWN);
    }
}
