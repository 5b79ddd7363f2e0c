package eu.lectern.system.frontend;

import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.assessment.HandInWork;
import eu.lectern.contracts.assessment.RecordResult;
import eu.lectern.contracts.curriculum.DeliveryPart;
import eu.lectern.contracts.enrolment.Enrol;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.enrolment.Recognise;
import eu.lectern.contracts.enrolment.RecognitionReason;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.keycloak.RealmFile;
import eu.lectern.system.Lectern;
import eu.lectern.system.rest.Answer;
import eu.lectern.system.rest.EnrolmentsApi;
import eu.lectern.system.rest.ResultsApi;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One learner in Latvia and one in Italy, each with something on every screen.
 *
 * @param name {@code LV} or {@code IT}
 * @param reference the institution's, of the learner; other tests enrol the same people under the same
 */
record Scene(String name, UUID enrolment, String reference) {

    static final String PROGRAMME = "DTF";
    static final String MODULE = "M05";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int UNAVAILABLE = 503;

    /** On the passed test, the work that waits, and the recognised part. */
    private static final int DECISIONS = 3;

    static Scene latvian(Lectern lectern) {
        return play(lectern, "LV", Caller.LEARNER1, Caller.INSTRUCTOR1, Caller.COORDINATOR1);
    }

    static Scene italian(Lectern lectern) {
        return play(lectern, "IT", Caller.LEARNER3, Caller.INSTRUCTOR2, Caller.COORDINATOR2);
    }

    /** What only their own institution may read: its reference of the learner, and a word in all that it wrote. */
    List<String> secrets() {
        return List.of(reference, marker(name));
    }

    private static String marker(String name) {
        return "FRONTEND-" + name;
    }

    private static Scene play(Lectern lectern, String name, Caller learner, Caller instructor, Caller coordinator) {
        LocalStack stack = lectern.stack();
        lectern.withdrawFrom(PROGRAMME, stack.token(learner.id()), stack.token(coordinator.id()));
        EnrolmentsApi enrolments = lectern.enrolments(stack.token(coordinator.id()));
        UUID enrolment = enrol(enrolments, learner.id());
        pass(lectern.results(stack.token(instructor.id())), enrolment, marker(name));
        handIn(lectern.results(stack.token(learner.id())), enrolment, "Work of " + marker(name));
        enrolments.chooseScenarios(enrolment, List.of(MODULE));
        enrolments.recognise(
                enrolment, new Recognise("M11", DeliveryPart.MOOC, RecognitionReason.TESTED_OUT, marker(name), null));
        await().atMost(PATIENCE).until(() -> enrolments.decisions(enrolment).size() >= DECISIONS);
        return new Scene(name, enrolment, learner.id());
    }

    private static UUID enrol(EnrolmentsApi enrolments, String learner) {
        Enrol body = new Enrol(learner, RealmFile.read().user(learner).id(), PROGRAMME, null);
        return asSoonAsPossible(() -> enrolments.rest().send("POST", "/api/enrolment/v1/enrolments", Map.of(), body))
                .as(EnrolmentView.class)
                .id();
    }

    private static void pass(ResultsApi results, UUID enrolment, String source) {
        String key = UUID.randomUUID().toString();
        RecordResult result = new RecordResult(
                enrolment,
                "M09-MOOC-TEST",
                BigDecimal.valueOf(90),
                null,
                null,
                LocalDate.now(ZoneOffset.UTC),
                source,
                null);
        asSoonAsPossible(() -> results.record(key, result));
    }

    private static void handIn(ResultsApi results, UUID enrolment, String text) {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        HandInWork work = new HandInWork(enrolment, MODULE + "-PROJECT", text, null, null);
        asSoonAsPossible(() -> results.rest().send("POST", "/api/assessment/v1/submissions", key, work));
    }

    /** Curriculum and enrolment take a moment to reach every service. */
    private static Answer asSoonAsPossible(Supplier<Answer> request) {
        return await().atMost(PATIENCE)
                .until(request::get, answer -> answer.status() != UNAVAILABLE)
                .expect(201);
    }
}
