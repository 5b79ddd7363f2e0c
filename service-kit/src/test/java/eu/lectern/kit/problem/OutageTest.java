package eu.lectern.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void shouldKnowAnAbsentDatabaseHoweverItIsTold() {
        assertThat(Outage.isOutage(new ConnectException("refused"))).isTrue();
        assertThat(Outage.isOutage(new CompletionException(new ConnectException("refused"))))
                .isTrue();
        assertThat(Outage.isOutage(new TimeoutException("late"))).isTrue();
        assertThat(Outage.isOutage(new NoStackTraceThrowable("Timeout"))).isTrue();
        assertThat(Outage.isOutage(new VertxException("Connection was closed"))).isTrue();
        assertThat(Outage.isOutage(new PgException("shutting down", "FATAL", "57P01", "")))
                .isTrue();
    }

    @Test
    void shouldNotExcuseOurOwnMistakes() {
        assertThat(Outage.isOutage(new NullPointerException())).isFalse();
        assertThat(Outage.isOutage(new PgException("no such column", "ERROR", "42703", "")))
                .isFalse();
        assertThat(Outage.isOutage(new IllegalStateException("broken", new IllegalArgumentException())))
                .isFalse();
    }

    @Test
    void shouldEndOnACircleOfCauses() {
        Exception first = new Exception();
        Exception second = new Exception(first);
        first.initCause(second);

        assertThat(Outage.isOutage(first)).isFalse();
    }
}
