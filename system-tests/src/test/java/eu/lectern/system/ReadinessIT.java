package eu.lectern.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import eu.lectern.stack.LocalStack;
import eu.lectern.stack.process.Component;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.stack.services.ServiceProcess;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Readiness tells the truth, and a service serves what it can. */
@ExtendWith(WholeSystem.class)
class ReadinessIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<ServiceName> WITH_DATABASE =
            EnumSet.of(ServiceName.CATALOG, ServiceName.ENROLMENT, ServiceName.ASSESSMENT);

    @Test
    void shouldTellThatPostgresIsAwayAndThatItIsBack(LocalStack stack) {
        shouldTellThatItIsAwayAndBack(stack, stack.postgres());
    }

    @Test
    void shouldSayThatItCannotServeNowWhilePostgresIsAway(LocalStack stack, Lectern lectern) {
        // given
        String token = stack.token("coordinator1");
        String enrolment = lectern.enrolSomebody(token, "CECO");
        stack.postgres().stop();
        try {
            // when
            Response enrolling = lectern.enrol(token, Map.of("learner", "late", "programme", "CECO"));
            Response recording = lectern.record(token, "while-away", Lectern.percent(enrolment, "M06-MOOC-TEST", 90));

            // then
            for (Response answer : List.of(enrolling, recording)) {
                answer.then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue());
            }
            lectern.anonymous(ServiceName.CATALOG)
                    .get("/api/catalog/v1/modules/M06")
                    .then()
                    .statusCode(200);
        } finally {
            stack.postgres().start();
        }
        for (ServiceName name : WITH_DATABASE) {
            await().atMost(PATIENCE).until(stack.service(name)::isReady);
        }
    }

    @Test
    void shouldTellThatKafkaIsAwayAndThatItIsBack(LocalStack stack) {
        shouldTellThatItIsAwayAndBack(stack, stack.kafka());
    }

    @Test
    void shouldStartAndServeWhatItCanWhileKafkaIsAway(LocalStack stack, Lectern lectern) {
        String token = stack.token("coordinator1");
        String enrolment = lectern.enrolSomebody(token, "CECO");
        stack.kafka().stop();
        try {
            for (ServiceName name : WITH_DATABASE) {
                // when
                stack.service(name).kill();
                stack.service(name).launch();

                // then
                await().atMost(PATIENCE).until(stack.service(name)::isLive);
                assertThat(stack.service(name).isReady())
                        .as("%s is ready", name)
                        .isFalse();
            }
            lectern.anonymous(ServiceName.CATALOG)
                    .queryParam("limit", 200)
                    .get("/api/catalog/v1/modules")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(38));
            assertThat(lectern.moduleStatus(token, enrolment, "M06")).isEqualTo("NOT_STARTED");
            lectern.enrolSomebody(token, "DTF");
            lectern.record(token, "while-kafka-is-away-" + enrolment, Lectern.percent(enrolment, "M06-MOOC-TEST", 90))
                    .then()
                    .statusCode(201);
        } finally {
            stack.kafka().start();
        }
        for (ServiceName name : WITH_DATABASE) {
            await().atMost(PATIENCE).until(stack.service(name)::isReady);
        }
        await().atMost(PATIENCE)
                .until(() -> lectern.moduleStatus(token, enrolment, "M06").equals("IN_PROGRESS"));
    }

    private static void shouldTellThatItIsAwayAndBack(LocalStack stack, Component dependency) {
        // when
        dependency.stop();
        try {
            // then
            for (ServiceName name : WITH_DATABASE) {
                ServiceProcess service = stack.service(name);
                await().atMost(PATIENCE).until(() -> !service.isReady());
                assertThat(service.isLive()).as("%s is live", name).isTrue();
            }
        } finally {
            // when
            dependency.start();
        }

        // then
        for (ServiceName name : WITH_DATABASE) {
            await().atMost(PATIENCE).until(stack.service(name)::isReady);
        }
    }
}
