package eu.lectern.system.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.system.Lectern;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;

/** Asks the gateway as one user. */
record GraphQl(Lectern lectern, String token) {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** The answer, which has no errors; from {@code data} on. */
    JsonPath ask(String query, Map<String, ?> variables) {
        JsonPath answer = settled(query, variables);
        assertThat(answer.getList("errors")).as(query).isNull();
        return answer.setRootPath("data");
    }

    /** What a change was answered with: its payload. */
    JsonPath change(Change change, Map<String, ?> input) {
        JsonPath answer = settled(change.document(), Map.of("input", input));
        assertThat(answer.getList("errors")).as(change.field()).isNull();
        return answer.setRootPath("data." + change.field());
    }

    /** The same, when there is nothing to be corrected. */
    JsonPath done(Change change, Map<String, ?> input) {
        JsonPath payload = change(change, input);
        assertThat(payload.getList("userErrors")).as(change.field()).isEmpty();
        return payload;
    }

    /** The whole answer, once every service has answered. */
    JsonPath settled(String query, Map<String, ?> variables) {
        return lectern.graphql(token, query, variables);
    }

    /** The whole answer, whatever it is. */
    JsonPath answer(String query, Map<String, ?> variables) {
        return lectern.graphqlAsItIs(token, query, variables);
    }

    /** What a learner or a coordinator sees of one module of an enrolment, its parts included. */
    JsonPath module(String enrolment, String code) {
        return ask(
                        "query($id: ID!) { enrolment(id: $id) { status progress { version status"
                                + " modules { code status module { title } parts { part status } } } } }",
                        Map.of("id", enrolment))
                .setRootPath("data.enrolment.progress.modules.find { it.code == '" + code + "' }");
    }

    /** Waits until a module has this status. */
    void awaitModule(String enrolment, String code, String status) {
        await(code + " " + status)
                .atMost(PATIENCE)
                .until(() -> module(enrolment, code).getString("status").equals(status));
    }

    /** Waits until a part of a module has this status. */
    void awaitPart(String enrolment, String code, String part, String status) {
        await(code + " " + part + " " + status)
                .atMost(PATIENCE)
                .until(() -> status.equals(
                        module(enrolment, code).getString("parts.find { it.part == '" + part + "' }.status")));
    }
}
