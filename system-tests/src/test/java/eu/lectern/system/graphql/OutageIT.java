package eu.lectern.system.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.stack.services.ServiceProcess;
import eu.lectern.system.Lectern;
import eu.lectern.system.WholeSystem;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service that is away takes nothing away but its own fields, and nobody waits for it. */
@ExtendWith(WholeSystem.class)
class OutageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMillis(1_500);
    private static final int TIMES = 4;
    private static final String PROGRAMMES_AND_OWN =
            "{ programmes { nodes { code title } } enrolments { nodes { id } totalCount } viewer { name } }";

    /** Four times, of which none has the circuit breaker's help, and the quickest counts: a machine may be busy. */
    @Test
    void shouldAnswerTheRestSoonWhileEnrolmentServiceIsAway(LocalStack stack, Lectern lectern) {
        // given
        GraphQl learner = new GraphQl(lectern, stack.token("learner1"));
        learner.ask(PROGRAMMES_AND_OWN, Map.of());
        ServiceProcess enrolments = stack.service(ServiceName.ENROLMENT);
        enrolments.stop();
        try {
            Duration quickest = PATIENCE;
            for (int time = 0; time < TIMES; time++) {
                // when
                long start = System.nanoTime();
                JsonPath answer = learner.answer(PROGRAMMES_AND_OWN, Map.of());
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                quickest = took.compareTo(quickest) < 0 ? took : quickest;

                // then
                assertThat(answer.<String>getList("data.programmes.nodes.code")).contains("CECO", "DTF");
                assertThat(answer.getString("data.viewer.name")).isEqualTo("learner1");
                assertThat(answer.getList("data.enrolments.nodes")).isNull();
                assertThat(answer.<String>getList("errors.extensions.code")).containsOnly("UNAVAILABLE");
                assertThat(answer.<String>getList("errors.path.collect { it[0] }"))
                        .containsOnly("enrolments");
                assertThat(answer.getString("errors"))
                        .doesNotContain("8082", "localhost", "Exception", "enrolment-service");
            }
            System.out.printf("[system] answered without enrolment-service in %d ms%n", quickest.toMillis());
            assertThat(quickest).isLessThan(SOON);
        } finally {
            enrolments.start();
        }
        await().atMost(PATIENCE)
                .until(() -> learner.answer(PROGRAMMES_AND_OWN, Map.of()).getList("errors") == null);
    }
}
