package eu.lectern.enrolment.recognising;

import static eu.lectern.enrolment.fixture.Results.event;
import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static eu.lectern.enrolment.fixture.Service.enrol;
import static eu.lectern.enrolment.fixture.Service.progress;
import static eu.lectern.enrolment.fixture.Steps.recognise;
import static eu.lectern.enrolment.fixture.Steps.recognised;
import static eu.lectern.enrolment.fixture.Steps.recognitionsOf;
import static eu.lectern.enrolment.fixture.Steps.withdrawRecognition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecognisingIT {

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @Test
    void shouldPassThePartAtOnceAndCountItsHoursApart() {
        // given
        UUID enrolment = enrol("CECO");

        // when
        Response answer = recognise(enrolment, "M01", "MOOC");

        // then
        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/" + enrolment + "/recognitions/" + answer.path("id")))
                .body("enrolment", equalTo(enrolment.toString()))
                .body("module", equalTo("M01"))
                .body("part", equalTo("MOOC"))
                .body("reason", equalTo("EQUIVALENT_UNIT"))
                .body("evidence", equalTo("Certificate of a course at another school"))
                .body("recognisedOn", equalTo("2026-01-05"))
                .body("recognisedBy", equalTo(TestTokens.subjectOf("coordinator1")))
                .body("recordedAt", notNullValue())
                .body("withdrawnAt", nullValue())
                .body("withdrawnBy", nullValue());
        assertThat(progress(enrolment, "modules[0].parts[0].status")).isEqualTo("RECOGNISED");
        assertThat(progress(enrolment, "modules[0].parts[0].passedOn")).isEqualTo("2026-01-05");
        assertThat(progress(enrolment, "hours.mooc.recognised")).isEqualTo(2);
        assertThat(progress(enrolment, "hours.mooc.earned")).isEqualTo(0);
        assertThat(progress(enrolment, "version")).isEqualTo(2);
    }

    @Test
    void shouldCompleteAWholeModuleAndSayWhy() {
        // given
        UUID enrolment = enrol("CECO");

        // when
        String recognition = recognised(enrolment, "M04", null);

        // then
        assertThat(progress(enrolment, "modules[1].status")).isEqualTo("COMPLETED");
        assertThat(progress(enrolment, "scenarioHours.recognised")).isEqualTo(5);
        Steps.decisions(enrolment)
                .then()
                .body("items.kind", contains("PART_CHANGED", "PART_CHANGED", "MODULE_COMPLETED"))
                .body("items[2].act.kind", equalTo("RECOGNITION"))
                .body("items[2].act.by", contains(TestTokens.subjectOf("coordinator1")))
                .body("items[2].evidence.recognition", contains(recognition))
                .body("items[2].evidence[0].reason", equalTo("EQUIVALENT_UNIT"))
                .body("items[2].text", endsWith("Prior learning was recognised."));
    }

    @Test
    void shouldTellTheWorldOfTheCompletionWithoutTheEvidence() {
        // given
        UUID enrolment = enrol("CECO");

        // when
        recognised(enrolment, "M22", null);

        // then
        List<ConsumerRecord<String, byte[]>> events =
                await().atMost(SOON).until(() -> Kafka.completions(enrolment), found -> !found.isEmpty());
        assertThat(events).hasSize(1);
        assertThat(Kafka.header(events.getFirst(), "ce_type")).isEqualTo(EventTypes.MODULE_COMPLETED);
        assertThat(Kafka.data(events.getFirst(), CompletionChanged.class).completedOn())
                .isEqualTo(LocalDate.parse("2026-01-05"));
        assertThat(Kafka.text(events.getFirst())).doesNotContain("Certificate");
    }

    @Test
    void shouldRecogniseAnElectiveScenarioAlsoBeforeItIsChosen() {
        // given
        UUID enrolment = enrol("CECO");

        // when
        recognised(enrolment, "M06", "WORK_BASED");

        // then
        assertThat(progress(enrolment, "scenarioHours.recognised")).isEqualTo(0);
        Steps.choose(enrolment, "M06").then().statusCode(200);
        assertThat(progress(enrolment, "scenarioHours.recognised")).isEqualTo(6);
    }

    @Test
    void shouldCompleteAModuleTogetherWithResults() {
        // given
        UUID enrolment = enrol("CECO");
        Kafka.send(List.of(
                event(Results.pass(enrolment, "M01-MOOC-TEST", 3)), event(Results.pass(enrolment, "M01-PROJECT", 4))));
        Service.awaitProgress(enrolment, "hours.project.earned", 3);
        awaitModule(enrolment, "M01", "IN_PROGRESS");

        // when
        recognised(enrolment, "M01", "ONLINE");

        // then
        awaitModule(enrolment, "M01", "COMPLETED");
        assertThat(progress(enrolment, "modules[0].completedOn")).isEqualTo("2026-01-05");
    }

    @Test
    void shouldTakeTodayWhenNoDayIsGiven() {
        // given
        UUID enrolment = enrol("CECO");
        LocalDate before = LocalDate.now(ZoneOffset.UTC);

        // when
        String on = as("coordinator1")
                .body(Map.of("module", "M22", "reason", "ADMINISTRATIVE", "evidence", "Decision 7\nof the board"))
                .post(recognitionsOf(enrolment))
                .then()
                .statusCode(201)
                .extract()
                .path("recognisedOn");

        // then
        assertThat(LocalDate.parse(on)).isBetween(before, LocalDate.now(ZoneOffset.UTC));
    }

    @Test
    void shouldRefuseASecondRecognitionOfTheSameAndTellTheFirst() {
        // given
        UUID enrolment = enrol("CECO");
        String ofPart = recognised(enrolment, "M01", "MOOC");
        String ofModule = recognised(enrolment, "M01", null);
        Object version = progress(enrolment, "version");

        // when // then
        recognise(enrolment, "M01", "MOOC").then().statusCode(409).header("Location", endsWith("/" + ofPart));
        recognise(enrolment, "M01", null)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Location", recognitionsOf(enrolment) + "/" + ofModule);
        assertThat(progress(enrolment, "version")).isEqualTo(version);
    }

    @Test
    void shouldTakeItAgainOnceTheFirstIsWithdrawn() {
        // given
        UUID enrolment = enrol("CECO");
        withdrawRecognition(enrolment, recognised(enrolment, "M22", null))
                .then()
                .statusCode(200);

        // when // then
        recognise(enrolment, "M22", null).then().statusCode(201);
        assertThat(progress(enrolment, "modulesCompleted")).isEqualTo(1);
    }

    @Test
    void shouldRecogniseOnceWhenManyAskAtTheSameMoment() {
        // given
        UUID enrolment = enrol("CECO");

        // when
        List<Integer> answers = new CopyOnWriteArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int asked = 0; asked < 8; asked++) {
                threads.execute(
                        () -> answers.add(recognise(enrolment, "M22", null).statusCode()));
            }
        }

        // then
        assertThat(answers).hasSize(8).containsOnly(201, 409).containsOnlyOnce(201);
        as("coordinator1").get(recognitionsOf(enrolment)).then().body("items", hasSize(1));
        assertThat(progress(enrolment, "version")).isEqualTo(2);
    }

    @Test
    void shouldNameTheModuleOrPartThatCannotBeRecognised() {
        // given
        UUID ofCeco = enrol("CECO");
        UUID ofDtf = enrol("DTF");

        // when // then
        unprocessable(ofCeco, "M99", null, "module");
        unprocessable(ofCeco, "m01", null, "module");
        unprocessable(ofCeco, "M\u0000", null, "module");
        unprocessable(ofCeco, "M".repeat(100_000), null, "module");
        unprocessable(ofDtf, "M01", null, "module");
        unprocessable(ofCeco, "M04", "PROJECT", "part");
        unprocessable(ofCeco, "M22", "MOOC", "part");
        unprocessable(ofCeco, "M22", "WORK_BASED", "part");
        as("coordinator1").get(recognitionsOf(ofCeco)).then().body("items", hasSize(0));
    }

    @Test
    void shouldRefuseOfAWithdrawnEnrolment() {
        // given
        UUID enrolment = enrol("CECO");
        Steps.withdraw(enrolment);

        // when // then
        recognise(enrolment, "M22", null).then().statusCode(409).header("Location", nullValue());
        as("coordinator1").get(recognitionsOf(enrolment)).then().body("items", hasSize(0));
    }

    private static void unprocessable(UUID enrolment, String module, @Nullable String part, String field) {
        recognise(enrolment, module, part)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }
}
