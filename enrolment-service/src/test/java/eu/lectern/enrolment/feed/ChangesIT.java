package eu.lectern.enrolment.feed;

import static eu.lectern.enrolment.fixture.Service.awaitModule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.assessment.ResultJudged;
import eu.lectern.contracts.enrolment.CompletionChanged;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Feed;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Results;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.enrolment.fixture.Steps;
import eu.lectern.enrolment.fixture.TwoVersions;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the feed tells, step by step of an enrolment's life. */
@QuarkusTest
class ChangesIT {

    private final Feed feed = Feed.of("coordinator1");
    private String start = "";

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
        start = feed.now();
    }

    @Test
    void shouldTellOfAnEnrolmentAndItsFirstProgress() {
        // when
        UUID enrolment = Service.enrol("CECO");

        // then
        List<Map<String, Object>> changes = feed.awaitChanges(start, enrolment, 2);
        assertThat(changes)
                .extracting(change -> change.get("type"))
                .containsExactly(EventTypes.ENROLMENT_OPENED, EventTypes.PROGRESS_CHANGED);
        assertThat(data(changes.getFirst()))
                .containsEntry("institution", "LV-DEMO")
                .containsEntry("programme", "CECO")
                .containsEntry("status", "ACTIVE")
                .containsEntry("revision", 1);
    }

    @Test
    void shouldTellOfAResultBeforeWhatItHasBroughtAbout() {
        // given
        UUID enrolment = Service.enrol("CECO");
        feed.awaitChanges(start, enrolment, 2);
        String enrolled = feed.now();
        ResultJudged pass = Results.pass(enrolment, "M22-PROJECT", 6);

        // when
        Kafka.send(List.of(Results.event(pass)));

        // then
        List<Map<String, Object>> changes = feed.awaitChanges(enrolled, enrolment, 3);
        assertThat(changes)
                .extracting(change -> change.get("type"))
                .containsExactly(
                        EventTypes.ASSESSMENT_PASSED, EventTypes.MODULE_COMPLETED, EventTypes.PROGRESS_CHANGED);
        assertThat(data(changes.getFirst()))
                .containsEntry("result", pass.result().toString())
                .containsEntry("assessment", "M22-PROJECT")
                .containsEntry("achievedOn", "2026-01-06");
        assertThat(data(changes.get(1)))
                .as("the data of the event, as the others are told it")
                .containsEntry("module", "M22")
                .containsOnlyKeys(fieldsOf(CompletionChanged.class));
    }

    @Test
    void shouldTellEachRevisionOfAResultOnceHoweverOftenItComes() {
        // given
        UUID enrolment = Service.enrol("CECO");
        ResultJudged failed = Results.fail(enrolment, "M22-PROJECT", 6);
        ResultJudged revoked = Results.revocationOf(failed);

        // when
        Kafka.send(List.of(Results.event(failed), Results.event(failed)));
        feed.awaitChanges(start, enrolment, 4);
        Kafka.send(List.of(Results.event(failed), Results.event(revoked), Results.event(revoked)));

        // then
        feed.awaitChanges(start, enrolment, 6);
        Kafka.send(List.of(Results.event(revoked), Results.event(Results.pass(enrolment, "M22-PROJECT", 7))));
        List<Map<String, Object>> changes = feed.awaitChanges(start, enrolment, 9);
        assertThat(changes)
                .extracting(change -> change.get("type"))
                .filteredOn(type -> type.toString().contains("assessment"))
                .containsExactly(
                        EventTypes.ASSESSMENT_FAILED, EventTypes.ASSESSMENT_REVOKED, EventTypes.ASSESSMENT_PASSED);
    }

    @Test
    void shouldTellOfAResultThatChangesNothingAndOfOneAfterTheWithdrawal() {
        // given
        UUID enrolment = Service.enrol("CECO");
        Steps.withdraw(enrolment).then().statusCode(200);
        feed.awaitChanges(start, enrolment, 4);
        String withdrawn = feed.now();

        // when
        Kafka.send(List.of(Results.event(Results.pass(enrolment, "M22-PROJECT", 6))));

        // then
        assertThat(feed.awaitChanges(withdrawn, enrolment, 1))
                .extracting(change -> change.get("type"))
                .containsExactly(EventTypes.ASSESSMENT_PASSED);
    }

    @Test
    void shouldTellOfAWithdrawalAndOfComingBack() {
        // given
        UUID enrolment = Service.enrol("CECO");

        // when
        Steps.withdraw(enrolment).then().statusCode(200);
        Steps.reEnrol(enrolment).then().statusCode(200);

        // then
        assertThat(feed.awaitChanges(start, enrolment, 6))
                .extracting(change -> change.get("type"))
                .containsExactly(
                        EventTypes.ENROLMENT_OPENED,
                        EventTypes.PROGRESS_CHANGED,
                        EventTypes.PROGRESS_CHANGED,
                        EventTypes.ENROLMENT_CLOSED,
                        EventTypes.PROGRESS_CHANGED,
                        EventTypes.ENROLMENT_OPENED);
    }

    @Test
    void shouldTellOfAMoveToAnotherVersionAndOfAReopenedModule() {
        // given
        TwoVersions versions = TwoVersions.published();
        UUID enrolment = versions.enrol();
        Kafka.send(List.of(Results.event(Results.percent(enrolment, "M04-MOOC-TEST", "80", 6))));
        awaitModule(enrolment, "M04", "COMPLETED");
        feed.awaitChanges(start, enrolment, 5);
        String before = feed.now();

        // when
        Steps.reevaluate(enrolment, versions.second(), false).then().statusCode(200);

        // then
        List<Map<String, Object>> changes = feed.awaitChanges(before, enrolment, 3);
        assertThat(changes)
                .extracting(change -> change.get("type"))
                .containsExactly(EventTypes.ENROLMENT_CHANGED, EventTypes.MODULE_REOPENED, EventTypes.PROGRESS_CHANGED);
        assertThat(data(changes.getFirst())).containsEntry("version", versions.second());
    }

    @Test
    void shouldSayNothingOfWhoThePeopleAre() {
        // given
        String subject = TestTokens.subjectOf("learner2");
        String reference = "REF-" + UUID.randomUUID();
        UUID enrolment = Service.enrol(
                "coordinator1",
                Map.of("learner", reference, "subject", subject + UUID.randomUUID(), "programme", "CECO"));

        // when
        Kafka.send(List.of(Results.event(Results.pass(enrolment, "M22-PROJECT", 6))));

        // then
        feed.awaitChanges(start, enrolment, 5);
        String everything = feed.get(Map.of("after", start, "limit", 200)).asString();
        assertThat(everything)
                .doesNotContain(reference)
                .doesNotContain(subject)
                .doesNotContain("\"subject\"")
                .doesNotContain("recordedBy")
                .doesNotContain("\"instructor\"");
        assertThat(Database.number(
                        "select count(*) from change where data like '%' || ? || '%' or data like '%' || ? || '%'",
                        subject, reference))
                .as("nor does the table")
                .isZero();
    }

    @Test
    void shouldKeepWhatIsPendingForNoLongerThanTheBlinkOfAnEye() {
        // given
        UUID enrolment = Service.enrol("CECO");

        // when // then
        feed.awaitChanges(start, enrolment, 2);
        await().atMost(Service.SOON)
                .until(() ->
                        Database.number("select count(*) from change_pending where enrolment = ?", enrolment) == 0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> change) {
        return (Map<String, Object>) Objects.requireNonNull(change.get("data"));
    }

    private static String[] fieldsOf(Class<? extends Record> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .toArray(String[]::new);
    }
}
