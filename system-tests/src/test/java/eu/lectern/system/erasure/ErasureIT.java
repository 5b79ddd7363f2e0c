package eu.lectern.system.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.contracts.assessment.AssessSubmission;
import eu.lectern.contracts.assessment.CorrectResult;
import eu.lectern.contracts.assessment.HandInWork;
import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.assessment.SubmissionView;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.Enrol;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.enrolment.Recognise;
import eu.lectern.contracts.enrolment.RecognitionReason;
import eu.lectern.contracts.event.Topics;
import eu.lectern.contracts.learner.EraseLearner;
import eu.lectern.contracts.learner.ErasureReason;
import eu.lectern.contracts.learner.ErasureView;
import eu.lectern.contracts.learner.LearnerExport;
import eu.lectern.contracts.learner.LearnerView;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.keycloak.RealmFile;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.Lectern;
import eu.lectern.system.WholeSystem;
import eu.lectern.system.observing.Settled;
import eu.lectern.system.observing.Topic;
import eu.lectern.system.rest.Answer;
import eu.lectern.system.rest.Rest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WholeSystem.class)
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 6);
    private static final String ENROLMENTS = "/api/enrolment/v1/enrolments";
    private static final String LEARNERS = "/api/enrolment/v1/learners/";
    private static final String RESULTS = "/api/assessment/v1/results";

    /** What tells of the person: the two names, and words that stand nowhere else. */
    private record Person(UUID learner, UUID enrolment, String reference, String subject, List<String> words) {

        List<String> values() {
            return Stream.concat(Stream.of(reference, subject), words.stream()).toList();
        }
    }

    @Test
    void shouldLeaveNothingOfALearnerAnywhere(LocalStack stack, Lectern lectern) {
        // given
        Person person = personWithTraces(stack);
        UUID other = lectern.enrolments(stack.token("coordinator1")).enrolSomebody("CECO");
        record(stack, other, "M06-MOOC-TEST", "another's source");
        Settled settled = new Settled(stack);
        settled.await();
        Traces traces = new Traces(stack);
        assertThat(traces.of(List.of(person.reference())))
                .as("tables only, no topic")
                .containsExactly("enrolment: public.learner");
        assertThat(traces.of(person.words())).hasSizeGreaterThan(4).allMatch(place -> place.contains(": "));
        assertExported(stack, person);
        String othersBefore = ofOther(stack, other);

        // when
        stack.service(ServiceName.ASSESSMENT).stop();
        ErasureView ordered;
        try {
            ordered = erase(stack, person).expect(202).as(ErasureView.class);
        } finally {
            stack.service(ServiceName.ASSESSMENT).start();
        }

        // then
        assertThat(ordered.state()).isEqualTo(ErasureView.State.PENDING);
        awaitErased(stack, person);
        assertThat(traces.of(person.values())).isEmpty();
        assertThat(enrolment(stack, "coordinator1")
                        .get(LEARNERS + person.learner())
                        .status())
                .isEqualTo(404);
        assertThat(ofOther(stack, other)).isEqualTo(othersBefore);

        // when
        readEverythingAgain(stack);
        settled.await();

        // then
        assertThat(traces.of(person.values())).isEmpty();
        assertThat(traces.of(List.of(person.enrolment().toString())))
                .contains("enrolment: public.erased_enrolment", "assessment: public.enrolment")
                .doesNotContain(
                        "enrolment: public.evidence",
                        "enrolment: public.submission",
                        "enrolment: public.progress",
                        "enrolment: public.decision",
                        "assessment: public.result",
                        "assessment: public.submission",
                        "assessment: public.idempotency");
        assertThat(erase(stack, person).expect(202).as(ErasureView.class).requestedAt())
                .isEqualTo(ordered.requestedAt());
        assertThat(ofOther(stack, other)).isEqualTo(othersBefore);
    }

    /** Other tests may have enrolled whoever logs in so, under another reference. */
    private static void eraseWhoeverWas(LocalStack stack, String subject) {
        Rest coordinator = enrolment(stack, "coordinator1");
        coordinator
                .all("/api/enrolment/v1/learners?subject=" + subject, LearnerView.class)
                .forEach(learner -> coordinator
                        .send(
                                "DELETE",
                                LEARNERS + learner.id(),
                                Map.of(),
                                new EraseLearner(ErasureReason.LEARNER_REQUEST))
                        .expect(202));
    }

    private static Person personWithTraces(LocalStack stack) {
        String reference = "reference-" + UUID.randomUUID();
        String subject = RealmFile.read().user("learner2").id();
        eraseWhoeverWas(stack, subject);
        EnrolmentView enrolment = await().atMost(PATIENCE)
                .until(
                        () -> enrolment(stack, "coordinator1")
                                .send("POST", ENROLMENTS, Map.of(), new Enrol(reference, subject, "CECO", null)),
                        answer -> answer.status() != 503)
                .expect(201)
                .as(EnrolmentView.class);
        UUID id = enrolment.id();
        List<String> words =
                Stream.generate(() -> "word-" + UUID.randomUUID()).limit(6).toList();
        enrolment(stack, "coordinator1")
                .send(
                        "POST",
                        ENROLMENTS + "/" + id + "/recognitions",
                        Map.of(),
                        new Recognise("M05", DeliveryPart.MOOC, RecognitionReason.EQUIVALENT_UNIT, words.get(0), DAY))
                .expect(201);
        ResultView result = record(stack, id, "M06-MOOC-TEST", words.get(1));
        assessment(stack, "instructor1")
                .send(
                        "PUT",
                        RESULTS + "/" + result.id(),
                        Map.of("If-Match", "\"1\""),
                        new CorrectResult(BigDecimal.valueOf(90), null, null, DAY, words.get(2), null, words.get(3)))
                .expect(200);
        SubmissionView submission = assessment(stack, "learner2")
                .send(
                        "POST",
                        "/api/assessment/v1/submissions",
                        key(),
                        new HandInWork(id, "M06-ONLINE-TASKS", words.get(4), null, null))
                .expect(201)
                .as(SubmissionView.class);
        assessment(stack, "instructor1")
                .send(
                        "POST",
                        "/api/assessment/v1/submissions/" + submission.id() + "/assessment",
                        key(),
                        new AssessSubmission(null, null, Outcome.PASSED, DAY, words.get(5)))
                .expect(201);
        return new Person(enrolment.learnerId(), id, reference, subject, words);
    }

    /** To those who may have it, and to nobody else. */
    private static void assertExported(LocalStack stack, Person person) {
        String path = LEARNERS + person.learner() + "/export";
        for (String caller : List.of("coordinator1", "learner2")) {
            Answer answer = enrolment(stack, caller).get(path).expect(200);
            assertThat(person.values())
                    .allSatisfy(value -> assertThat(answer.body()).contains(value));
            LearnerExport export = answer.as(LearnerExport.class);
            assertThat(export.results()).hasSize(2);
            assertThat(export.submissions()).hasSize(1);
        }
        for (String stranger : List.of("coordinator2", "learner1", "learner3")) {
            assertThat(enrolment(stack, stranger).get(path).status()).isEqualTo(404);
        }
    }

    private static ResultView record(LocalStack stack, UUID enrolment, String assessment, String source) {
        return assessment(stack, "instructor1")
                .send(
                        "POST",
                        RESULTS,
                        key(),
                        new RecordResult(enrolment, assessment, BigDecimal.valueOf(80), null, null, DAY, source, null))
                .expect(201)
                .as(ResultView.class);
    }

    private static Answer erase(LocalStack stack, Person person) {
        return enrolment(stack, "coordinator1")
                .send("DELETE", LEARNERS + person.learner(), Map.of(), new EraseLearner(ErasureReason.LEARNER_REQUEST));
    }

    private static void awaitErased(LocalStack stack, Person person) {
        await().atMost(PATIENCE)
                .until(
                        () -> enrolment(stack, "coordinator1")
                                .get(LEARNERS + person.learner() + "/erasure")
                                .expect(200)
                                .as(ErasureView.class),
                        erasure -> erasure.state() == ErasureView.State.ERASED);
    }

    /** Both topics that tell of learners, by both services, from the first record. */
    private static void readEverythingAgain(LocalStack stack) {
        Topic enrolments = new Topic(stack.kafka().bootstrapServers(), Topics.ENROLMENTS);
        stack.service(ServiceName.ENROLMENT).stop();
        stack.service(ServiceName.ASSESSMENT).stop();
        try {
            new Settled(stack).rewindIntake();
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                enrolments.rewind("assessment-enrolments");
                return true;
            });
        } finally {
            stack.service(ServiceName.ENROLMENT).start();
            stack.service(ServiceName.ASSESSMENT).start();
        }
        await().atMost(PATIENCE).until(() -> enrolments.lagOf("assessment-enrolments") == 0);
    }

    private static String ofOther(LocalStack stack, UUID enrolment) {
        JsonNode progress = enrolment(stack, "coordinator1")
                .get(ENROLMENTS + "/" + enrolment + "/progress")
                .expect(200)
                .json();
        return progress
                + assessment(stack, "coordinator1")
                        .get(RESULTS + "?enrolment=" + enrolment)
                        .expect(200)
                        .body();
    }

    private static Rest enrolment(LocalStack stack, String user) {
        return new Rest(stack.token(user), List.of(stack.url(ServiceName.ENROLMENT)));
    }

    private static Rest assessment(LocalStack stack, String user) {
        return new Rest(stack.token(user), List.of(stack.url(ServiceName.ASSESSMENT)));
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
