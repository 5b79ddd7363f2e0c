package eu.lectern.system.examples;

import eu.lectern.contracts.event.Topics;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.access.Planted;
import eu.lectern.system.access.Planting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the examples speak of, and the real things that stand in for it: what an operation uses up is made for it alone. */
final class Things {

    static final String ENROLMENT = "01a208cb-d0bb-70d3-801c-a2f32ae40beb";
    static final String OTHER_ENROLMENT = "01a208cc-41f6-7e05-b3ac-90d1f7e2584a";
    static final String LEARNER = "01a208cb-d0ba-7c11-9d2e-5b6f0c3a7e10";
    static final String RESULT = "01a208d1-3c5e-7a40-8f6b-2d9e41c7b085";
    static final String SUBMISSION = "01a208d2-77b0-7d2c-a1f4-6c0b9e83d512";
    static final String RECOGNITION = "01a208d3-0e94-7b18-92c7-f4a15d60e3b9";
    static final String JOB = "01a208d4-5a2d-7f63-8be1-07c3d9a4f621";
    static final String DEAD_LETTER = "01a208d5-9c17-7840-b5d2-e38f60a1b794";
    static final String WEBHOOK = "01a208d6-2b84-7c95-9e03-a1d7f5608b42";
    static final List<String> REFERENCES = List.of("2025-00017", "2025-00018", "2025-00019");

    private final Planting planting;
    private final Planted planted;
    private final SetAside setAside;
    private final Map<String, String> standing = new HashMap<>();

    Things(LocalStack stack) {
        planting = new Planting(stack, "coordinator1", "learner1");
        planted = planting.plant();
        setAside = new SetAside(stack, Topics.CURRICULUM_VERSIONS);
        standing.put(ENROLMENT, planted.enrolment().toString());
        standing.put(OTHER_ENROLMENT, planting.enrolSomebody().toString());
        standing.put(LEARNER, planted.learner().toString());
        standing.put(RESULT, planted.result().toString());
        standing.put(SUBMISSION, planted.submission().toString());
        standing.put(RECOGNITION, planted.recognition().toString());
        standing.put(WEBHOOK, planted.webhook().toString());
        standing.put(JOB, planted.job().toString());
    }

    /** By what stands for it in the examples. */
    Map<String, String> of(String operation) {
        Map<String, String> things = new HashMap<>(standing);
        REFERENCES.forEach(reference -> things.put(reference, "example-" + UUID.randomUUID()));
        things.putAll(
                switch (operation) {
                    case "withdraw", "recognisePriorLearning" -> Map.of(ENROLMENT, text(planting.enrolSomebody()));
                    case "reEnrol" -> Map.of(ENROLMENT, text(planting.withdrawn()));
                    case "withdrawRecognition" -> recognised();
                    case "correctResult", "revokeResult" ->
                        Map.of(RESULT, text(planting.result(planted.enrolment(), "an example")));
                    case "assessSubmission" ->
                        Map.of(SUBMISSION, text(planting.submission(planted.enrolment(), "M14-PROJECT", "work")));
                    case "changeWebhook", "deleteWebhook" -> Map.of(WEBHOOK, text(planting.newWebhook("an example")));
                    case "eraseLearner" -> Map.of(LEARNER, text(planting.learner(planting.enrolSomebody())));
                    case "getErasure" -> Map.of(LEARNER, text(planting.erased()));
                    case "getEnrolmentDeadLetter", "resendEnrolmentDeadLetter" ->
                        Map.of(DEAD_LETTER, setAside.by(ServiceName.ENROLMENT));
                    case "getAssessmentDeadLetter", "resendAssessmentDeadLetter" ->
                        Map.of(DEAD_LETTER, setAside.by(ServiceName.ASSESSMENT));
                    default -> Map.of();
                });
        return things;
    }

    private Map<String, String> recognised() {
        UUID enrolment = planting.enrolSomebody();
        return Map.of(ENROLMENT, text(enrolment), RECOGNITION, text(planting.recognition(enrolment, "an examination")));
    }

    private static String text(UUID id) {
        return id.toString();
    }
}
