package eu.lectern.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who is logged in, and what they do here. */
record Person(String name, JsonClient client, Addresses addresses) {

    private static final String PROGRAMME = "CECO";
    private static final String PROGRESS = """
            query($id: ID!) { enrolment(id: $id) { progress {
              version modulesCompleted modulesTotal modules { module { code title } status } } } }""";

    /** Enrols the learner, or finds the enrolment that a former journey made; returns its id. */
    Enrolled enrol(String subject, String learner) {
        URI enrolments = addresses.gateway().resolve("/api/enrolment/v1/enrolments");
        ObjectNode body = object().put("subject", subject)
                .put("learner", learner)
                .put("programme", PROGRAMME)
                .put("startsOn", today());
        JsonAnswer answer = client.post(
                enrolments, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        if (answer.status() == 409) {
            return new Enrolled(existing(enrolments, subject, learner), false);
        }
        return new Enrolled(answer.expecting(200, 201).path("id").asText(), true);
    }

    JsonNode module(String code) {
        return client.get(addresses.gateway().resolve("/api/catalog/v1/modules/" + code))
                .expecting(200);
    }

    /** Records that the learner met the assessment; returns when the result was acknowledged, by {@link System#nanoTime}. */
    long recordPass(String enrolment, JsonNode assessment) {
        ObjectNode body = object().put("enrolment", enrolment)
                .put("assessment", assessment.get("assessment").asText())
                .put("achievedOn", today());
        if (assessment.hasNonNull("minPercent")) {
            body.put("percent", Math.max(85, assessment.get("minPercent").asInt()));
        } else if (assessment.hasNonNull("minGrade")) {
            body.put("grade", assessment.path("maxGrade").asInt());
        } else {
            body.put("outcome", "PASSED");
        }
        client.post(
                        addresses.gateway().resolve("/api/assessment/v1/results"),
                        body,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expecting(200, 201);
        return System.nanoTime();
    }

    /** The learner's progress as GraphQL tells it; a missing node while the enrolment is not known there yet. */
    JsonNode progress(String enrolment) {
        ObjectNode body = object().put("query", PROGRESS);
        body.putObject("variables").put("id", enrolment);
        return client.post(addresses.gateway().resolve("/graphql"), body, Map.of())
                .expecting(200)
                .at("/data/enrolment/progress");
    }

    private String existing(URI enrolments, String subject, String learner) {
        JsonNode page = client.get(
                        URI.create(enrolments + "?status=ACTIVE&programme=" + PROGRAMME + "&learner=" + learner))
                .expecting(200);
        List<JsonNode> mine = page.path("items")
                .valueStream()
                .filter(item -> item.path("subject").asText().equals(subject)
                        || item.path("learner").asText().equals(learner))
                .filter(item -> item.path("programme").asText().equals(PROGRAMME))
                .toList();
        if (mine.isEmpty()) {
            throw new DemoFailed(learner + " is enrolled already, but " + name + " does not see the enrolment");
        }
        return mine.getFirst().path("id").asText();
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * An enrolment.
     *
     * @param isNew whether it was made just now
     */
    record Enrolled(String id, boolean isNew) {}
}
