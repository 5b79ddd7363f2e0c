package eu.lectern.system.rest;

import static org.awaitility.Awaitility.await;

import eu.lectern.contracts.enrolment.DecisionView;
import eu.lectern.contracts.enrolment.Enrol;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.contracts.enrolment.ProgressView;
import eu.lectern.contracts.enrolment.Recognise;
import eu.lectern.contracts.enrolment.RecognitionView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Enrolling, choosing scenarios, recognising prior learning, and reading what has come of it. */
public record EnrolmentsApi(Rest rest) {

    private static final String BASE = "/api/enrolment/v1/enrolments";
    private static final int UNAVAILABLE = 503;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private record Choice(List<String> modules) {}

    /** Enrols somebody new and gives the enrolment's id; just after the start the curriculum may still be on its way. */
    public UUID enrolSomebody(String programme) {
        Enrol body = new Enrol("learner-" + UUID.randomUUID(), null, programme, null);
        return await().atMost(PATIENCE)
                .until(() -> rest.send("POST", BASE, Map.of(), body), answer -> answer.status() != UNAVAILABLE)
                .expect(201)
                .as(EnrolmentView.class)
                .id();
    }

    public void chooseScenarios(UUID enrolment, List<String> modules) {
        rest.send("PUT", BASE + "/" + enrolment + "/scenarios", Map.of(), new Choice(modules))
                .expect(200);
    }

    public ProgressView progress(UUID enrolment) {
        return rest.get(BASE + "/" + enrolment + "/progress").expect(200).as(ProgressView.class);
    }

    /** The same, without waiting for it. */
    public CompletableFuture<ProgressView> progressAsync(UUID enrolment) {
        return rest.sendAsync("GET", BASE + "/" + enrolment + "/progress", Map.of(), null)
                .thenApply(answer -> answer.expect(200).as(ProgressView.class));
    }

    /** The oldest first. */
    public List<DecisionView> decisions(UUID enrolment) {
        return rest.all(BASE + "/" + enrolment + "/decisions", DecisionView.class);
    }

    public RecognitionView recognise(UUID enrolment, Recognise recognition) {
        return rest.send("POST", BASE + "/" + enrolment + "/recognitions", Map.of(), recognition)
                .expect(201)
                .as(RecognitionView.class);
    }

    public Answer withdrawRecognition(UUID enrolment, UUID recognition) {
        return rest.send("DELETE", BASE + "/" + enrolment + "/recognitions/" + recognition, Map.of(), null);
    }
}
