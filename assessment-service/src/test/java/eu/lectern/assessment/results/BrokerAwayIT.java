package eu.lectern.assessment.results;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.Broker;
import eu.lectern.assessment.fixture.Kafka;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.event.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BrokerAwayIT extends ServiceIT {

    @Test
    void shouldRecordWhileKafkaIsAwayAndPublishWhenItIsBack() {
        // given
        UUID enrolment = given.enrolment();

        // when
        try (Broker _ = Broker.silenced()) {
            Api.post(Api.as("instructor1"), Api.moocTest(enrolment, "80")).statusCode(201);
            Api.post(Api.as("instructor1"), Api.passedProject(enrolment)).statusCode(201);
            assertThat(waiting(enrolment)).isEqualTo(2);
        }

        // then
        assertThat(Kafka.awaitMessages(Topics.ASSESSMENT_RESULTS, enrolment.toString(), 2))
                .hasSizeGreaterThanOrEqualTo(2);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> waiting(enrolment) == 0);
    }

    @Test
    void shouldBeUnreadyWhileKafkaIsAwayAndStayAlive() {
        // given
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> readiness() == 200);

        // when
        try (Broker _ = Broker.silenced()) {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> readiness() == 503);
            assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        }

        // then
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> readiness() == 200);
    }

    private int waiting(UUID enrolment) {
        return tables.rows("select 1 from outbox where key = ?", enrolment.toString())
                .size();
    }

    private static int readiness() {
        return given().get("/q/health/ready").statusCode();
    }
}
