package eu.lectern.enrolment.feed;

import static eu.lectern.enrolment.fixture.Callers.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import eu.lectern.contracts.event.EventTypes;
import eu.lectern.enrolment.fixture.Callers;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Feed;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.kit.paging.Cursor;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the feed is read: by whom, from where, and how long one waits. */
@QuarkusTest
class ReadingFeedIT {

    private static final String PROBLEM = "application/problem+json";

    private final String institution = "INST-" + UUID.randomUUID();
    private final Feed feed = Feed.ofInstitution(institution);

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator1,  200",
        "partner-lv,    200",
        "coordinator2,  200",
        "partner-it,    200",
        "instructor1,   403",
        "learner1,      403",
        "mooc-platform, 403",
        "operator,      403",
        "editor,        403",
        "nobody,        401",
        "expired,       401",
        "forged,        401"
    })
    void shouldAnswerEachCallerAsTheirRoleAllows(String caller, int status) {
        // when // then
        request(caller).get(Feed.PATH).then().statusCode(status);
    }

    @Test
    void shouldRefuseWhoseTokenNamesNoInstitution() {
        // given
        String token = TestTokens.of(Callers.user(List.of("coordinator", "operator"), Optional.empty()));

        // when // then
        Callers.withToken(token).get(Feed.PATH).then().statusCode(403).contentType(PROBLEM);
    }

    @Test
    void shouldShowAnotherInstitutionNothing() {
        // given
        String start = feed.now();
        UUID enrolment = enrol();
        feed.awaitChanges(start, enrolment, 2);

        // when // then
        Feed other = Feed.ofInstitution("INST-" + UUID.randomUUID());
        assertThat(other.after(start)).isEmpty();
        assertThat(other.get(Map.of()).asString()).doesNotContain(enrolment.toString());
        assertThat(Feed.of("coordinator2").after(start)).isEmpty();
    }

    @Test
    void shouldBeReadPageByPageAndTheSameEachTime() {
        // given
        String start = feed.now();
        UUID last = Stream.generate(this::enrol).limit(5).toList().getLast();
        feed.awaitChanges(start, last, 2);

        // when
        List<Map<String, Object>> all = feed.after(start);
        List<Object> oneByOne = new ArrayList<>();
        String next = start;
        for (int i = 0; i < 10; i++) {
            Response page = feed.get(Map.of("after", next, "limit", 1));
            page.then().body("items", hasSize(1));
            assertThat(page.<String>path("next")).isEqualTo(page.path("items[0].cursor"));
            oneByOne.add(page.<Map<String, Object>>path("items[0]"));
            next = page.path("next");
        }

        // then
        assertThat(all).hasSize(10);
        assertThat(oneByOne).isEqualTo(all);
        feed.get(Map.of("after", next)).then().body("items", empty());
        assertThat(feed.get(Map.of()).<List<Object>>path("items"))
                .as("from the oldest")
                .isEqualTo(all);
    }

    @Test
    void shouldLeaveOutTypesThatAreNotWishedAndReachPastThem() {
        // given
        String start = feed.now();
        UUID enrolment = enrol();
        feed.awaitChanges(start, enrolment, 2);

        // when
        Response opened = feed.get(Map.of("after", start, "type", EventTypes.ENROLMENT_OPENED));
        Response closed = feed.get(
                Map.of("after", start, "type", List.of(EventTypes.ENROLMENT_CLOSED, EventTypes.MODULE_COMPLETED)));
        Response both = feed.get(
                Map.of("after", start, "type", List.of(EventTypes.ENROLMENT_OPENED, EventTypes.PROGRESS_CHANGED)));

        // then
        opened.then().body("items.type", equalTo(List.of(EventTypes.ENROLMENT_OPENED)));
        both.then().body("items", hasSize(2));
        closed.then().body("items", empty());
        feed.get(Map.of("after", closed.path("next"))).then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "after, nonsense",
        "after, MTpub25zZW5zZQ",
        "after, a\u0000b",
        "wait,  31",
        "wait,  -1",
        "wait,  soon",
        "limit, 0",
        "limit, 201",
        "type,  eu.lectern.module.completed.v2",
        "type,  a\u0000b"
    })
    void shouldNameTheParameterThatIsWrong(String parameter, String value) {
        // when // then
        feed.get(Map.of(parameter, value))
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", hasItem(parameter));
    }

    @Test
    void shouldSayFromWhereToResumeWhenTheCursorLeadsBeyondTheFeed() {
        // when
        Response gone = feed.get(Map.of("after", Cursor.encode("999999999999999999")));

        // then
        gone.then()
                .statusCode(410)
                .contentType(PROBLEM)
                .body("type", equalTo("/problems/cursor-gone"))
                .header("Link", allOf(containsString(Feed.PATH + "?after="), containsString("rel=\"first\"")));
        String link = gone.header("Link");
        feed.get(Map.of("after", link.substring(link.indexOf('=') + 1, link.indexOf('>'))))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldAnswerAsSoonAsSomethingComes() {
        // given
        String start = feed.now();
        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(() -> feed.get(Map.of("after", start, "wait", 30)));

        // when
        UUID enrolment = enrol();

        // then
        assertThat(waiting)
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(answer -> answer.then()
                        .statusCode(200)
                        .body("items.enrolment", everyItem(equalTo(enrolment.toString())))
                        .body("items.size()", org.hamcrest.Matchers.greaterThan(0)));
    }

    @Test
    void shouldAnswerWhoWaitsForWhatAnotherInstanceHasPlaced() {
        // given
        String start = feed.now();
        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(() -> feed.get(Map.of("after", start, "wait", 30)));

        // when
        Database.execute("""
                with s as (
                    update change_sequence set last_position = last_position + 1 returning last_position)
                insert into change (position, institution, enrolment, type, at, data, placed_at)
                select last_position, '%s', gen_random_uuid(), '%s', now(), '{"of": "another"}', now() from s""".formatted(institution, EventTypes.MODULE_COMPLETED));

        // then
        assertThat(waiting)
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(answer -> answer.then().body("items.data.of", equalTo(List.of("another"))));
    }

    @Test
    void shouldAnswerWithNothingWhenNothingHasComeInTime() {
        // given
        String start = feed.now();
        long began = System.nanoTime();

        // when
        Response answer = feed.get(Map.of("after", start, "wait", 1));

        // then
        answer.then().statusCode(200).body("items", empty());
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(feed.after(answer.path("next"))).isEmpty();
    }

    @Test
    void shouldNotWakeForATypeThatIsNotWished() {
        // given
        String start = feed.now();
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(
                () -> feed.get(Map.of("after", start, "wait", 2, "type", EventTypes.ENROLMENT_CLOSED)));

        // when
        enrol();

        // then
        assertThat(waiting)
                .succeedsWithin(Duration.ofSeconds(10))
                .satisfies(answer -> answer.then().statusCode(200).body("items", empty()));
    }

    @Test
    void shouldLetAClientWaitWithAFewRequestsOnly() {
        // given
        String start = feed.now();
        List<CompletableFuture<Response>> waiting = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> feed.get(Map.of("after", start, "wait", 2)),
                        task -> Thread.ofVirtual().start(task)))
                .limit(14)
                .toList();

        // when
        List<Integer> statuses = waiting.stream()
                .map(answer -> answer.join().statusCode())
                .sorted()
                .toList();

        // then
        assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 429, 429, 429, 429);
        feed.get(Map.of("after", start, "wait", 1)).then().statusCode(200);
    }

    private UUID enrol() {
        return UUID.fromString(Callers.withToken(Feed.tokenOf(institution))
                .body(Map.of("learner", "L-" + UUID.randomUUID(), "programme", "CECO"))
                .post(Service.ENROLMENTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
