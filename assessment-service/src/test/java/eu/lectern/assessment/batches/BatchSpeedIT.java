package eu.lectern.assessment.batches;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Says how long the largest batch takes, by a client that adds little of its own; no time is asserted. */
@QuarkusTest
class BatchSpeedIT extends ServiceIT {

    private static final int ROUNDS = 8;

    @Test
    void shouldRecordAThousandAndGiveTheSameAnswersAgain() throws IOException, InterruptedException {
        // given
        UUID enrolment = given.enrolment();
        String thousand = IntStream.range(0, 1000)
                .mapToObj(i -> Api.moocTest(enrolment, "" + i % 101))
                .collect(Collectors.joining(",", "{\"items\":[", "]}"));

        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                String key = UUID.randomUUID().toString();

                // when
                long begin = System.nanoTime();
                JsonNode first = send(client, key, thousand);
                long recorded = System.nanoTime();
                JsonNode again = send(client, key, thousand);
                long replayed = System.nanoTime();

                // then
                System.out.printf(
                        "A batch of 1,000: recorded in %d ms, answered again in %d ms%n",
                        (recorded - begin) / 1_000_000, (replayed - recorded) / 1_000_000);
                assertThat(first.get("recorded").asInt()).isEqualTo(1000);
                assertThat(again.get("recorded").asInt()).isEqualTo(1000);
                assertThat(again.findValues("replayed")).allMatch(JsonNode::asBoolean);
                assertThat(again.findValues("result")).isEqualTo(first.findValues("result"));
            }
        }
        assertThat(tables.rows("select 1 from result where enrolment = ?", enrolment))
                .hasSize(ROUNDS * 1000);
    }

    private JsonNode send(HttpClient client, String key, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Api.BATCHES))
                .header("Authorization", "Bearer " + TestTokens.forUser("instructor1"))
                .header("Content-Type", "application/json")
                .header(Api.KEY, key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return json.readTree(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
