package eu.lectern.gateway.downstream;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.StubAnswer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is promised while a service is away, with the patience and the circuit breaker that a deployment has. */
@QuarkusTest
@TestProfile(OutageIT.AsDeployed.class)
class OutageIT extends AgainstStubs {

    private static final String ENROLMENTS = ENROLMENT + "/enrolments";
    private static final String QUERY = "{ programmes { nodes { title } } enrolments { nodes { learner } } }";
    private static final String EIGHT_LISTS = IntStream.rangeClosed(1, 8)
            .mapToObj(first -> "list%d: enrolments(first: %d) { totalCount } ".formatted(first, first))
            .collect(Collectors.joining("", "{ ", "}"));
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(20);
    private static final Duration PROMISED = Duration.ofMillis(1_500);
    private static final int WINDOW = 20;

    /** A machine that is busy with something else may let single calls take too long, but not each. */
    private static final Duration A_BUSY_WHILE = Duration.ofMinutes(1);

    /** The defaults, where the other tests are patient; {@link DownstreamConfigurationTest} pins that they are these. */
    public static final class AsDeployed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "lectern.downstream.read-timeout", "1s",
                    "lectern.downstream.write-timeout", "6s",
                    "lectern.circuit-breaker.window", Integer.toString(WINDOW));
        }
    }

    static Stream<Runnable> outages() {
        return Stream.of(
                () -> ENROLMENT_SERVICE.goAway(),
                () -> ENROLMENT_SERVICE.answers(
                        "GET",
                        ENROLMENTS,
                        StubAnswer.json(Enrolled.page(List.of())).after(FAR_TOO_LONG)),
                () -> ENROLMENT_SERVICE.answers(
                        "GET", ENROLMENTS, StubAnswer.text("application/json", "\u0000garbage")),
                () -> ENROLMENT_SERVICE.answers(
                        "GET", ENROLMENTS, StubAnswer.text("text/html", "<h1>Bad gateway</h1>")),
                () -> ENROLMENT_SERVICE.answers("GET", ENROLMENTS, StubAnswer.status(503)));
    }

    /** The circuit is closed, and what it remembers is answers only. */
    @BeforeEach
    void heal() {
        answerEnrolments();
        Awaitility.await()
                .atMost(A_BUSY_WHILE)
                .untilAsserted(() -> IntStream.range(0, WINDOW).forEach(call -> ask().body("errors", nullValue())));
        ENROLMENT_SERVICE.forgetSeen();
    }

    @ParameterizedTest
    @MethodSource("outages")
    void shouldAnswerTheProgrammesWithinTheTimeThatIsPromised(Runnable outage) {
        // given
        outage.run();

        // when
        List<Long> millis =
                LongStream.range(0, 3).map(attempt -> answerTime()).boxed().toList();

        // then
        Assertions.assertThat(Duration.ofMillis(Collections.min(millis))).isLessThan(PROMISED);
    }

    @Test
    void shouldTryAReadOnceMoreWhenTheFirstAnswerIsSlowAndStillAskOnceForWhatFollows() {
        // given
        List<EnrolmentView> three = LongStream.rangeClosed(1, 3)
                .mapToObj(each -> Enrolled.enrolment(new UUID(7, each), "0.2"))
                .toList();
        AtomicInteger calls = new AtomicInteger();
        ENROLMENT_SERVICE.answers("GET", ENROLMENTS, request -> {
            StubAnswer answer = StubAnswer.json(Enrolled.page(three));
            return calls.getAndIncrement() == 0 ? answer.after(FAR_TOO_LONG) : answer;
        });
        ENROLMENT_SERVICE.answers(
                "GET",
                ENROLMENT + "/progress",
                StubAnswer.json(Enrolled.page(three.stream()
                        .map(EnrolmentView::id)
                        .map(Enrolled::progress)
                        .toList())));

        // when, then
        Awaitility.await().atMost(A_BUSY_WHILE).untilAsserted(() -> {
            calls.set(0);
            ENROLMENT_SERVICE.forgetSeen();
            ask(as("learner1"), "{ enrolments { nodes { progress { version } } } }")
                    .body("errors", nullValue())
                    .body("data.enrolments.nodes.progress.version", contains(17, 17, 17));
            Assertions.assertThat(ENROLMENT_SERVICE.seen()).hasSize(3);
        });
    }

    @Test
    void shouldLeaveASilentServiceAloneAndFindItWhenItIsBack() {
        // given: so much silence that the circuit opens
        ENROLMENT_SERVICE.answers("GET", ENROLMENTS, StubAnswer.status(502));
        IntStream.range(0, WINDOW).forEach(call -> ask());
        int before = ENROLMENT_SERVICE.seen().size();
        Assertions.assertThat(before).isLessThan(2 * WINDOW);

        // when: it would answer again, and is tried after the pause
        answerEnrolments();

        // then
        Awaitility.await()
                .atMost(A_BUSY_WHILE)
                .untilAsserted(() -> ask().body("data.enrolments.nodes.learner", contains("L-1")));
    }

    @Test
    void shouldFindAServiceAgainOfWhichEveryCallWasGivenUp() {
        // given: so many calls hang that the circuit opens, and so does the one that tries it again
        ENROLMENT_SERVICE.answers(
                "GET",
                ENROLMENTS,
                StubAnswer.json(Enrolled.page(List.of(Enrolled.enrolment()))).after(FAR_TOO_LONG));
        IntStream.range(0, 3).forEach(round -> ask(as("learner1"), EIGHT_LISTS));
        Awaitility.await().atMost(A_BUSY_WHILE).untilAsserted(() -> {
            ENROLMENT_SERVICE.forgetSeen();
            ask(as("learner1"), EIGHT_LISTS).body("errors", hasSize(8));
            Assertions.assertThat(ENROLMENT_SERVICE.seen()).hasSize(1);
        });

        // when
        answerEnrolments();

        // then
        Awaitility.await()
                .atMost(A_BUSY_WHILE)
                .untilAsserted(() -> ask().body("data.enrolments.nodes.learner", contains("L-1")));
    }

    @Test
    void shouldNotTakeARefusalForSilence() {
        Awaitility.await().atMost(A_BUSY_WHILE).untilAsserted(() -> {
            // given
            ENROLMENT_SERVICE.answers("GET", ENROLMENTS, StubAnswer.problem(403, Map.of("detail", "no")));
            IntStream.range(0, 2 * WINDOW).forEach(call -> ask().body("errors[0].extensions.code", is("FORBIDDEN")));

            // when
            answerEnrolments();
            var answer = ask();

            // then: the next is asked at once
            answer.body("data.enrolments.nodes.learner", contains("L-1"));
        });
    }

    private static void answerEnrolments() {
        ENROLMENT_SERVICE.answers("GET", ENROLMENTS, StubAnswer.json(Enrolled.page(List.of(Enrolled.enrolment()))));
    }

    private static long answerTime() {
        return ask().body("data.programmes.nodes.title", contains("Programme CECO", "Programme DTF"))
                .body("data.enrolments.nodes", nullValue())
                .body("errors.path", contains(List.of("enrolments")))
                .body("errors[0].extensions.code", is("UNAVAILABLE"))
                .body("errors[0].message", not(containsString("Exception")))
                .extract()
                .time();
    }

    private static ValidatableResponse ask() {
        return ask(as("learner1"), QUERY);
    }
}
