package eu.lectern.system.access;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.stack.LocalStack;
import eu.lectern.stack.services.ServiceName;
import eu.lectern.system.rest.Answer;
import eu.lectern.system.rest.Json;
import eu.lectern.system.rest.Rest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes what requests are about, as the staff of one institution and its learner. */
public final class Planting {

    private static final String ENROLMENTS = "/api/enrolment/v1/enrolments";
    private static final String LEARNERS = "/api/enrolment/v1/learners";
    private static final String WEBHOOKS = "/api/enrolment/v1/webhooks";

    /** RFC 6761: a name that no resolver ever finds. */
    static final String NOWHERE = "https://hooks.invalid/lectern";

    private static final String ASSESSMENT = "/api/assessment/v1";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int UNAVAILABLE = 503;

    private final String reference;
    private final String learnerToken;
    private final Rest enrolments;
    private final Rest assessments;
    private final Rest work;

    /**
     * As these two people.
     *
     * @param coordinator of the institution
     * @param learner of the same; the institution's reference of them is their user name
     */
    public Planting(LocalStack stack, String coordinator, String learner) {
        reference = learner;
        String staff = stack.token(coordinator);
        learnerToken = stack.token(learner);
        enrolments = new Rest(staff, List.of(stack.url(ServiceName.ENROLMENT)));
        assessments = new Rest(staff, List.of(stack.url(ServiceName.ASSESSMENT)));
        work = new Rest(learnerToken, List.of(stack.url(ServiceName.ASSESSMENT)));
    }

    /** Everything that there can be of the learner. */
    public Planted plant() {
        String mark = UUID.randomUUID().toString();
        String subject = subject();
        JsonNode enrolled = enrolInDtf(subject);
        UUID enrolment = id(enrolled);
        UUID result = result(enrolment, "source-" + mark);
        UUID submission = submission(enrolment, "M05-PROJECT", "text-" + mark);
        UUID recognition = recognition(enrolment, "evidence-" + mark);
        UUID job = id(post(
                enrolments,
                "/api/enrolment/v1/programmes/DTF/re-evaluations",
                Map.of("version", "0.2", "dryRun", true),
                202));
        return new Planted(
                enrolment,
                UUID.fromString(enrolled.path("learnerId").asText()),
                result,
                submission,
                recognition,
                job,
                webhook("planted"),
                List.of("\"" + reference + "\"", subject, "source-" + mark, "text-" + mark, "evidence-" + mark));
    }

    /** Somebody of the institution who has no login, in DTF. */
    public UUID enrolSomebody() {
        return id(post(
                enrolments, ENROLMENTS, Map.of("learner", "matrix-" + UUID.randomUUID(), "programme", "DTF"), 201));
    }

    /** The opaque id of whom an enrolment is. */
    public UUID learner(UUID enrolment) {
        JsonNode found =
                enrolments.get(ENROLMENTS + "/" + enrolment).expect(200).json();
        return UUID.fromString(found.path("learnerId").asText());
    }

    /** The opaque id of somebody who was erased, or will be in a moment. */
    public UUID erased() {
        UUID learner = learner(enrolSomebody());
        enrolments
                .send("DELETE", LEARNERS + "/" + learner, Map.of(), Map.of("reason", "LEARNER_REQUEST"))
                .expect(202);
        return learner;
    }

    /** The one that is described so, made where there is none. */
    public UUID webhook(String description) {
        return enrolments.all(WEBHOOKS, JsonNode.class).stream()
                .filter(present -> present.path("description").asText().equals(description))
                .findFirst()
                .map(Planting::id)
                .orElseGet(() -> newWebhook(description));
    }

    /** A new one, in its first revision. An institution may not have many. */
    public UUID newWebhook(String description) {
        return id(
                post(enrolments, WEBHOOKS, Map.of("url", NOWHERE, "description", description, "after", "latest"), 201));
    }

    /** The ETag of a webhook as it is now. */
    String tagOf(UUID webhook) {
        return enrolments.get(WEBHOOKS + "/" + webhook).expect(200).tag();
    }

    /** So that nothing more is sent to nowhere. */
    public void deleteWebhooks() {
        enrolments
                .all(WEBHOOKS, JsonNode.class)
                .forEach(present -> enrolments
                        .send("DELETE", WEBHOOKS + "/" + id(present), Map.of("If-Match", tagOf(id(present))), null)
                        .expect(204));
    }

    /** A cursor that whatever changes from now on comes behind. */
    String endOfFeed() {
        return enrolments
                .get("/api/enrolment/v1/changes?after=latest")
                .expect(200)
                .json()
                .path("next")
                .asText();
    }

    /** Somebody who was enrolled in DTF and is no more. */
    public UUID withdrawn() {
        UUID enrolment = enrolSomebody();
        post(enrolments, ENROLMENTS + "/" + enrolment + "/withdrawal", null, 200);
        return enrolment;
    }

    /** Prior learning in place of M09; one that stands there already is withdrawn. */
    public UUID recognition(UUID enrolment, String evidence) {
        String recognitions = ENROLMENTS + "/" + enrolment + "/recognitions";
        enrolments.all(recognitions, JsonNode.class).stream()
                .filter(present -> present.path("withdrawnAt").isNull())
                .forEach(present -> enrolments
                        .send("DELETE", recognitions + "/" + id(present), Map.of(), null)
                        .expect(200));
        return id(post(
                enrolments,
                recognitions,
                Map.of("module", "M09", "reason", "EQUIVALENT_UNIT", "evidence", evidence),
                201));
    }

    /** Of M05's MOOC test. */
    public UUID result(UUID enrolment, String source) {
        return id(post(
                assessments,
                ASSESSMENT + "/results",
                Map.of(
                        "enrolment",
                        enrolment,
                        "assessment",
                        "M05-MOOC-TEST",
                        "percent",
                        80,
                        "achievedOn",
                        today(),
                        "source",
                        source),
                201));
    }

    /** The learner's own work, which waits for its assessment. */
    public UUID submission(UUID enrolment, String assessment, String text) {
        return id(post(
                work,
                ASSESSMENT + "/submissions",
                Map.of("enrolment", enrolment, "assessment", assessment, "text", text),
                201));
    }

    /** In DTF, and if they are in it already, where they are: other tests enrol the same people elsewhere. */
    private JsonNode enrolInDtf(String subject) {
        Answer answer =
                send(enrolments, ENROLMENTS, Map.of("learner", reference, "subject", subject, "programme", "DTF"));
        if (answer.status() == 409) {
            List<JsonNode> present =
                    enrolments.all(ENROLMENTS + "?status=ACTIVE&programme=DTF&learner=" + reference, JsonNode.class);
            return present.getFirst();
        }
        return answer.expect(201).json();
    }

    static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private String subject() {
        String claims =
                new String(Base64.getUrlDecoder().decode(learnerToken.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return Json.read(claims, JsonNode.class).path("sub").asText();
    }

    private static JsonNode post(Rest rest, String path, @Nullable Object body, int status) {
        return send(rest, path, body).expect(status).json();
    }

    /** Just after the start the curriculum, and then the enrolment, may still be on their way. */
    private static Answer send(Rest rest, String path, @Nullable Object body) {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        return await().atMost(PATIENCE)
                .until(() -> rest.send("POST", path, key, body), answer -> answer.status() != UNAVAILABLE);
    }

    private static UUID id(JsonNode json) {
        return UUID.fromString(json.path("id").asText());
    }
}
