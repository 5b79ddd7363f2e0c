package eu.lectern.gateway.downstream;

import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.gateway.refusal.Refusal;
import io.smallrye.mutiny.TimeoutException;
import java.net.ConnectException;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SilenceTest {

    @Test
    void shouldHearNothingWhereNobodyAnswers() {
        assertThat(Silence.means(new ConnectException())).isTrue();
        assertThat(Silence.means(new TimeoutException())).isTrue();
        assertThat(Silence.means(new IllegalStateException("garbage"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void shouldHearNothingWhereOnlyAProxyAnswers(int status) {
        assertThat(Silence.means(new ServiceRefusedException(status, ServiceProblem.UNREADABLE)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 429, 500})
    void shouldHearAnyOtherAnswer(int status) {
        assertThat(Silence.means(new ServiceRefusedException(status, ServiceProblem.UNREADABLE)))
                .isFalse();
    }

    @Test
    void shouldHearWhatAServiceSaysInItsOwnWords() {
        assertThat(Silence.means(new ServiceRefusedException(503, new ServiceProblem("Not yet.", List.of()))))
                .isFalse();
        assertThat(Silence.means(new Refusal.Forbidden().asException())).isFalse();
        assertThat(Silence.means(new CircuitBreakerOpenException("left alone"))).isFalse();
    }
}
