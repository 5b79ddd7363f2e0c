package eu.lectern.assessment.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.ServiceIT;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerCleanupIT extends ServiceIT {

    /** More than two of the test's batches. */
    private static final int OLD = 8;

    @Test
    void shouldForgetAnswersThatHaveHadTheirTimeAndKeepTheOthers() {
        // given
        UUID enrolment = given.enrolment();
        List<String> old = IntStream.range(0, OLD).mapToObj(each -> newKey()).toList();
        String young = newKey();
        old.forEach(key -> record(key, enrolment));
        record(young, enrolment);

        // when
        tables.update("update idempotency set created_at = now() - interval '29 days 23 hours' where key = ?", young);
        old.forEach(key -> tables.update(
                "update idempotency set created_at = now() - interval '30 days 1 minute' where key = ?", key));

        // then
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> old.stream().allMatch(key -> answers(key) == 0));
        assertThat(answers(young)).isEqualTo(1);
        Api.post(Api.as("instructor1"), old.getFirst(), Api.moocTest(enrolment, "82.5"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    private static void record(String key, UUID enrolment) {
        Api.post(Api.as("instructor1"), key, Api.moocTest(enrolment, "82.5"))
                .then()
                .statusCode(201);
    }

    private int answers(String key) {
        return tables.rows("select 1 from idempotency where key = ?", key).size();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
