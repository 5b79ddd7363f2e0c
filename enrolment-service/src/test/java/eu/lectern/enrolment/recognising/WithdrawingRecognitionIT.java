package eu.lectern.enrolment.recognising;

import static eu.lectern.enrolment.fixture.Results.event;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.asClient;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static eu.lectern.enrolment.fixture.Service.progress;
import static eu.lectern.enrolment.fixture.Steps.recognised;
import static eu.lectern.enrolment.fixture.Steps.recognitionsOf;
import static eu.lectern.enrolment.fixture.Steps.withdrawRecognition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.contracts.enrolment.CompletionChanged;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.enrolment.fixture.Steps;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WithdrawingRecognitionIT {

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldReopenWhatRestedOnItAndKeepTheFirstDay() {
        // given
        UUID enrolment = enrol("CECO");
        String recognition = recognised(enrolment, "M22", null);

        // when
        Response answer = withdrawRecognition(enrolment, recognition);

        // then
        answer.then()
                .statusCode(200)
                .body("id", equalTo(recognition))
                .body("withdrawnAt", notNullValue())
                .body("withdrawnBy", equalTo(TestTokens.subjectOf("coordinator1")));
        assertThat(progress(enrolment, "modules[3].status")).isEqualTo("NOT_STARTED");
        Steps.decisions(enrolment)
                .then()
                .body("items.kind", contains("PART_CHANGED", "MODULE_COMPLETED", "PART_CHANGED", "MODULE_REOPENED"))
                .body("items[3].act.kind", equalTo("RECOGNITION_WITHDRAWN"))
                .body("items[3].missing", contains("M22-PROJECT"));
        ConsumerRecord<String, byte[]> reopened = await().atMost(SOON)
                .until(() -> Kafka.completions(enrolment), found -> found.size() == 2)
                .getLast();
        assertThat(Kafka.header(reopened, "ce_type")).isEqualTo(EventTypes.MODULE_REOPENED);
        assertThat(Kafka.data(reopened, CompletionChanged.class).firstCompletedOn())
                .isEqualTo(LocalDate.parse("2026-01-05"));
    }

    @Test
    void shouldLeaveCompleteWhatAResultPassesToo() {
        // given
        UUID enrolment = enrol("CECO");
        Kafka.send(List.of(event(Results.pass(enrolment, "M22-PROJECT", 9))));
        awaitModule(enrolment, "M22", "COMPLETED");
        String recognition = recognised(enrolment, "M22", null);
        Object recognisedOn = progress(enrolment, "modules[3].completedOn");

        // when
        withdrawRecognition(enrolment, recognition);

        // then
        assertThat(recognisedOn).isEqualTo("2026-01-05");
        assertThat(progress(enrolment, "modules[3].status")).isEqualTo("COMPLETED");
        assertThat(progress(enrolment, "modules[3].completedOn")).isEqualTo("2026-01-09");
        assertThat(progress(enrolment, "modules[3].parts[1].status")).isEqualTo("PASSED");
    }

    @Test
    void shouldChangeNothingMoreTheSecondTime() {
        // given
        UUID enrolment = enrol("CECO");
        String recognition = recognised(enrolment, "M22", null);
        String first = withdrawRecognition(enrolment, recognition).asString();
        Object version = progress(enrolment, "version");

        // when
        String second = asClient("partner-lv")
                .delete(recognitionsOf(enrolment) + "/" + recognition)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        // then
        assertThat(second).isEqualTo(first);
        assertThat(progress(enrolment, "version")).isEqualTo(version);
    }

    @Test
    void shouldStayReadableBesideThoseThatStand() {
        // given
        UUID enrolment = enrol("CECO");
        String withdrawn = recognised(enrolment, "M22", null);
        withdrawRecognition(enrolment, withdrawn);
        String standing = recognised(enrolment, "M22", null);

        // when
        Response first = as("coordinator1").queryParam("limit", "1").get(recognitionsOf(enrolment));
        Response rest = as("coordinator1")
                .queryParam("after", first.<String>path("next"))
                .get(recognitionsOf(enrolment));

        // then
        first.then().body("items.id", contains(withdrawn)).body("items[0].withdrawnAt", notNullValue());
        rest.then()
                .body("items.id", contains(standing))
                .body("items[0].withdrawnAt", nullValue())
                .body("next", nullValue());
        as("coordinator1")
                .get(recognitionsOf(enrolment) + "/" + withdrawn)
                .then()
                .statusCode(200)
                .body("withdrawnBy", equalTo(TestTokens.subjectOf("coordinator1")));
    }

    @Test
    void shouldRefuseOfAWithdrawnEnrolmentWhatWouldChangeSomething() {
        // given
        UUID enrolment = enrol("CECO");
        String withdrawn = recognised(enrolment, "M04", null);
        withdrawRecognition(enrolment, withdrawn);
        String standing = recognised(enrolment, "M22", null);
        Steps.withdraw(enrolment);

        // when // then
        withdrawRecognition(enrolment, standing).then().statusCode(409);
        withdrawRecognition(enrolment, withdrawn).then().statusCode(200);
        as("coordinator1")
                .get(recognitionsOf(enrolment) + "/" + standing)
                .then()
                .body("withdrawnAt", nullValue());
    }

    @Test
    void shouldNotFindTheRecognitionOfAnotherEnrolment() {
        // given
        UUID enrolment = enrol("CECO");
        UUID other = enrol("CECO");
        String recognition = recognised(enrolment, "M22", null);

        // when // then
        withdrawRecognition(other, recognition).then().statusCode(404);
        as("coordinator1")
                .get(recognitionsOf(other) + "/" + recognition)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        as("coordinator1").get(recognitionsOf(other)).then().body("items", hasSize(0));
        assertThat(progress(enrolment, "modulesCompleted")).isEqualTo(1);
    }
}
