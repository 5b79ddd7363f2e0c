package eu.lectern.assessment.batches;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.assessment.fixture.Api;
import eu.lectern.assessment.fixture.Curricula;
import eu.lectern.assessment.fixture.ServiceIT;
import eu.lectern.contracts.enrolment.EnrolmentStatus;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.stack.test.LineConnection;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ResultLinesIT extends ServiceIT {

    private static final int MANY = 20_000;
    private static final int FEW = 4_000;

    /** So long that the buffers of two sockets hold a small part of what is sent. */
    private static final int GARBAGE = 250;

    private static final long MEGABYTE = 1 << 20;

    @Test
    void shouldAnswerALineBeforeTheNextIsSent() throws IOException {
        // given
        UUID enrolment = given.enrolment();
        try (LineConnection lines = open("instructor1", newKey())) {
            String first = Api.moocTest(enrolment, "80") + "\n";

            // when
            lines.send(first.substring(0, 20));
            lines.send(first.substring(20));

            // then
            assertThat(lines.status()).isEqualTo(200);
            assertAnswer(lines, 0, 201);
            lines.send(Api.moocTest(enrolment, "40"));
            lines.finish();
            JsonNode second = assertAnswer(lines, 1, 201);
            assertThat(second.path("result").path("outcome").asText()).isEqualTo("FAILED");
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void shouldTellEachBrokenLineItsProblemAndGoOn() throws IOException {
        // given
        UUID enrolment = given.enrolment();
        byte[] notUtf8 = "{\"source\":\"\u00ff\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        try (LineConnection lines = open("instructor1", newKey())) {

            // when
            lines.send("{\n\n[]\nnull\n17\n\"text\"\n{\"colour\":1}\n{}{}\n");
            lines.send(notUtf8);
            lines.send(new byte[] {'{', 0, '}', '\n'});
            lines.send("{\"enrolment\":1e999999999}\n");
            lines.send(Api.moocTest(enrolment, "101") + "\n" + Api.moocTest(enrolment, "80") + "\n");
            lines.finish();

            // then
            assertThat(lines.status()).isEqualTo(200);
            for (int index : new int[] {0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}) {
                JsonNode answer = assertAnswer(lines, index, 400);
                assertThat(answer.path("problem").path("violations")).isNotEmpty();
            }
            assertAnswer(lines, 12, 201);
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void shouldEndBehindALineThatIsTooLong() throws IOException {
        // given
        UUID enrolment = given.enrolment();
        try (LineConnection lines = open("instructor1", newKey())) {

            // when
            lines.send(Api.moocTest(enrolment, "80") + "\n" + "x".repeat(70_000));

            // then
            assertThat(lines.status()).isEqualTo(200);
            assertAnswer(lines, 0, 201);
            JsonNode last = assertAnswer(lines, 1, 413);
            assertThat(last.path("problem").path("type").asText()).isEqualTo("/problems/line-too-long");
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void shouldCountEachOnceWhenManyAreSentAgainAfterABreak() throws IOException {
        // given
        UUID enrolment = given.enrolment();
        String key = newKey();
        try (LineConnection broken = open("instructor1", key)) {
            begin(broken, enrolment, MANY / 2);
            assertThat(broken.status()).isEqualTo(200);
            for (int index = 0; index < MANY / 3; index++) {
                assertAnswer(broken, index, 201);
            }
            broken.breakOff();
        }

        // when
        int replayed = 0;
        long early = 0;
        long late = 0;
        try (LineConnection again = open("instructor1", key)) {
            CompletableFuture<Void> sending = send(again, enrolment, MANY, new AtomicInteger());
            assertThat(again.status()).isEqualTo(200);
            for (int index = 0; index < MANY; index++) {
                if (assertAnswer(again, index, 201).path("replayed").asBoolean()) {
                    replayed++;
                }
                if (index == FEW) {
                    early = usedHeap();
                } else if (index == MANY - FEW) {
                    late = usedHeap();
                }
            }
            sending.join();
            assertThat(again.next()).isEmpty();
        }

        // then
        assertThat(replayed).isBetween(MANY / 3, MANY / 2);
        assertThat(tables.rows("select 1 from result where enrolment = ?", enrolment))
                .hasSize(MANY);
        assertThat(late - early).as("growth of the heap in bytes").isLessThan(24 * MEGABYTE);
    }

    @Test
    void shouldMakeASenderWaitWhoReadsNoAnswers() throws IOException {
        // given
        AtomicInteger sent = new AtomicInteger();
        int tooMany = 400_000;
        try (LineConnection lines = open("instructor1", newKey())) {

            // when
            CompletableFuture<Void> sending = sendGarbage(lines, tooMany, sent);
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> standsStill(sent));

            // then
            int waited = sent.get();
            assertThat(waited).isLessThan(tooMany);
            assertThat(lines.status()).isEqualTo(200);
            for (int index = 0; index < waited; index++) {
                assertAnswer(lines, index, 400);
            }
            lines.breakOff();
            assertThat(sending.handle((done, failed) -> failed).join()).isNotNull();
        }
    }

    @Test
    void shouldAskForAnUnknownEnrolmentWithTheSendersToken() throws IOException {
        // given
        UUID unheardOf = UUID.randomUUID();
        enrolmentService.knows(view(unheardOf));
        try (LineConnection lines = open("instructor1", newKey())) {

            // when
            lines.send(Api.moocTest(unheardOf, "80") + "\n");
            lines.finish();

            // then
            assertThat(lines.status()).isEqualTo(200);
            assertAnswer(lines, 0, 201);
            assertThat(enrolmentService.asked(unheardOf)).hasSize(1);
        }
    }

    @Test
    void shouldAskForAKeyWhereNeitherRequestNorLineHasOne() throws IOException {
        // given
        UUID enrolment = given.enrolment();
        String keyed = Api.moocTest(enrolment, "80");
        try (LineConnection lines = open("instructor1", " ")) {

            // when
            lines.send(Api.moocTest(enrolment, "80") + "\n");
            lines.send(keyed.substring(0, keyed.length() - 1) + ",\"idempotencyKey\":\"" + newKey() + "\"}\n");
            lines.finish();

            // then
            assertThat(lines.status()).isEqualTo(200);
            JsonNode refused = assertAnswer(lines, 0, 400);
            assertThat(refused.at("/problem/violations/0/field").asText()).isEqualTo("idempotencyKey");
            assertAnswer(lines, 1, 201);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator1,  200, 201, 201",
        "partner-lv,    200, 201, 201",
        "instructor2,   200, 422, 422",
        "mooc-platform, 200, 201, 403",
        "learner1,      403, 0, 0",
        "operator,      403, 0, 0"
    })
    void shouldLetEachRoleRecordWhatItMay(String caller, int status, int mooc, int project) throws IOException {
        // given
        UUID enrolment = given.enrolment();
        try (LineConnection lines = LineConnection.open(RestAssured.port, Api.BATCHES, token(caller), newKey())) {

            // when
            lines.send(Api.moocTest(enrolment, "80") + "\n" + Api.passedProject(enrolment) + "\n");
            lines.finish();

            // then
            assertThat(lines.status()).isEqualTo(status);
            if (status == 200) {
                assertAnswer(lines, 0, mooc);
                assertAnswer(lines, 1, project);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"not-a-token", "a.b.c"})
    void shouldRefuseABadToken(String token) throws IOException {
        try (LineConnection lines = LineConnection.open(RestAssured.port, Api.BATCHES, token, newKey())) {
            assertThat(lines.status()).isEqualTo(401);
        }
    }

    private LineConnection open(String user, String key) throws IOException {
        return LineConnection.open(RestAssured.port, Api.BATCHES, TestTokens.forUser(user), key);
    }

    private static String token(String caller) {
        return caller.startsWith("partner-") || caller.equals("mooc-platform")
                ? TestTokens.forClient(caller)
                : TestTokens.forUser(caller);
    }

    private JsonNode assertAnswer(LineConnection lines, long index, int status) throws IOException {
        JsonNode answer = json.readTree(lines.next().orElseThrow());
        assertThat(answer.path("index").asLong()).isEqualTo(index);
        assertThat(answer.path("status").asInt()).as("%s", answer).isEqualTo(status);
        return answer;
    }

    /** Sends beside the test, which reads; fails when the connection breaks. */
    private static CompletableFuture<Void> send(LineConnection lines, UUID enrolment, int count, AtomicInteger sent) {
        String line = Api.moocTest(enrolment, "80") + "\n";
        return sending(lines, line, count, sent);
    }

    /** Sends so many lines, and does not say that they are all. */
    private static void begin(LineConnection lines, UUID enrolment, int count) throws IOException {
        String line = Api.moocTest(enrolment, "80") + "\n";
        for (int each = 0; each < count; each++) {
            lines.send(line);
        }
    }

    private static CompletableFuture<Void> sendGarbage(LineConnection lines, int count, AtomicInteger sent) {
        return sending(lines, "x".repeat(GARBAGE) + "\n", count, sent);
    }

    private static CompletableFuture<Void> sending(LineConnection lines, String line, int count, AtomicInteger sent) {
        return CompletableFuture.runAsync(() -> {
            try {
                for (int each = 0; each < count; each++) {
                    lines.send(line);
                    sent.incrementAndGet();
                }
                lines.finish();
            } catch (IOException broken) {
                throw new CompletionException(broken);
            }
        });
    }

    /** Whether a second passes in which nothing more is sent. */
    private static boolean standsStill(AtomicInteger sent) {
        List<Integer> seen = new ArrayList<>();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(200))
                .atMost(Duration.ofSeconds(10))
                .until(() -> {
                    seen.add(sent.get());
                    return seen.size() == 6;
                });
        return seen.getFirst() > 0 && seen.stream().distinct().count() == 1;
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static EnrolmentView view(UUID id) {
        return new EnrolmentView(
                id,
                UUID.randomUUID(),
                "reference",
                null,
                "LV-DEMO",
                "CECO",
                Curricula.CODE,
                "1",
                EnrolmentStatus.ACTIVE,
                LocalDate.of(2026, 9, 1),
                Instant.EPOCH);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
