package eu.lectern.enrolment.reevaluation;

import static eu.lectern.enrolment.fixture.Service.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.TwoVersions;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Re-evaluation jobs, through REST. */
final class Jobs {

    static final String PATH = "/api/enrolment/v1/re-evaluation-jobs";

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Jobs() {}

    static Response request(String user, String programme, String version, boolean dryRun) {
        return as(user).body(Map.of("version", version, "dryRun", dryRun))
                .post("/api/enrolment/v1/programmes/" + programme + "/re-evaluations");
    }

    /** Starts moving to the second version, and gives the job's id. */
    static String start(TwoVersions versions, String user, boolean dryRun) {
        Response answer = request(user, versions.programme(), versions.second(), dryRun);
        String id = answer.then()
                .statusCode(202)
                .body("dryRun", equalTo(dryRun))
                .extract()
                .path("id");
        assertThat(answer.header("Location")).isEqualTo(PATH + "/" + id);
        return id;
    }

    static String finished(String job) {
        return finished("coordinator1", job);
    }

    /** Waits until it is, and gives its id. */
    static String finished(String user, String job) {
        await().atMost(LONGEST)
                .until(() -> as(user).get(PATH + "/" + job).path("status").equals("FINISHED"));
        return job;
    }

    static Response items(String job, String filter, String value) {
        return as("coordinator1")
                .queryParam(filter, value)
                .queryParam("limit", "200")
                .get(PATH + "/" + job + "/enrolments");
    }

    /** What the job tells of its enrolments, but for whether it was a dry run. */
    static List<Map<String, Object>> outcomes(String job) {
        List<Map<String, Object>> outcomes =
                items(job, "changed", "true").then().statusCode(200).extract().path("items.outcome");
        outcomes.forEach(outcome -> outcome.remove("dryRun"));
        return outcomes;
    }

    static List<String> enrolmentsOf(String job) {
        return as("operator").get(PATH + "/" + job + "/enrolments").path("items.enrolment");
    }

    static long onSecondOf(TwoVersions versions) {
        return Database.number("select count(*) from enrolment where version = ?", versions.second());
    }
}
