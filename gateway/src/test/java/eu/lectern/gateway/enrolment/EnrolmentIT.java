package eu.lectern.gateway.enrolment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Curricula;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.SeenRequest;
import eu.lectern.gateway.stub.StubAnswer;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnrolmentIT extends AgainstStubs {

    private static final String ENROLMENTS = ENROLMENT + "/enrolments";
    private static final String ONE = ENROLMENTS + "/" + Enrolled.ID;
    private static final String BY_ID = "query($id: ID!) { enrolment(id: $id) ";
    private static final Map<String, String> ID = Map.of("id", Enrolled.ID.toString());

    @Test
    void shouldShowAnEnrolmentWithItsProgress() {
        // given
        ENROLMENT_SERVICE.answers("GET", ONE, StubAnswer.json(Enrolled.enrolment()));
        ENROLMENT_SERVICE.answers("GET", ENROLMENT + "/progress", StubAnswer.json(Enrolled.progressPage()));

        // when
        var answer = ask(as("learner1").header("Accept-Language", "lv"), BY_ID + """
                { learner institution status startsOn enrolledAt version programme { code title }
                  progress { version status completedOn modulesCompleted modulesTotal
                    hours { mooc { earned planned declared } } scenarioHours { earned required }
                    modules { code module { code title } status completedOn
                      parts { part status assessments { assessment kind status achievedOn } } }
                    assessments { assessment status } } } }""", ID);

        // then
        answer.body("errors", nullValue())
                .body("data.enrolment.learner", is("L-1"))
                .body("data.enrolment.startsOn", is("2026-09-01"))
                .body("data.enrolment.enrolledAt", is("2026-09-01T08:00:00Z"))
                .body("data.enrolment.programme.title", is("Programma CECO"))
                .body("data.enrolment.progress.version", is(17))
                .body("data.enrolment.progress.completedOn", nullValue())
                .body("data.enrolment.progress.hours.mooc.earned", is(6.5f))
                .body("data.enrolment.progress.modules.module.title", contains("Modulis 1", "Modulis 2", "Modulis 3"))
                .body("data.enrolment.progress.modules.status", contains("COMPLETED", "NOT_STARTED", "NOT_STARTED"))
                .body("data.enrolment.progress.modules[0].completedOn", is("2026-09-01"))
                .body("data.enrolment.progress.modules[0].parts[0].assessments[0].status", is("PASSED"));
        Assertions.assertThat(ENROLMENT_SERVICE.seen()).hasSize(2);
    }

    @Test
    void shouldPassTheCallersTokenOn() {
        // given
        String token = "Bearer " + TestTokens.forUser("coordinator1");
        ENROLMENT_SERVICE.answers("GET", ONE, StubAnswer.json(Enrolled.enrolment()));

        // when
        ask(anonymous().header("Authorization", token), BY_ID + "{ institution } modules { totalCount } }", ID);

        // then: the enrolments hear who asks, the catalogue does not
        Assertions.assertThat(ENROLMENT_SERVICE.seen())
                .extracting(request -> request.header("Authorization").orElse("none"))
                .containsExactly(token);
        Assertions.assertThat(CATALOG_SERVICE.seen())
                .isNotEmpty()
                .allMatch(request -> request.header("Authorization").isEmpty());
    }

    @Test
    void shouldAskForATokenWhereOneIsNeededAndAnswerTheRest() {
        // when
        var answer = ask(anonymous(), BY_ID + "{ id } programmes { totalCount } }", ID);

        // then
        answer.body("data.enrolment", nullValue())
                .body("data.programmes.totalCount", is(2))
                .body("errors", hasSize(1))
                .body("errors[0].path", contains("enrolment"))
                .body("errors[0].extensions.code", is("UNAUTHENTICATED"));
        Assertions.assertThat(ENROLMENT_SERVICE.seen()).isEmpty();
    }

    @Test
    void shouldTakeTheGlobalIdAsWellAsTheRawOne() {
        // given
        ENROLMENT_SERVICE.answers("GET", ONE, StubAnswer.json(Enrolled.enrolment()));
        String globalId = ask(as("learner1"), BY_ID + "{ id } }", ID).extract().path("data.enrolment.id");

        // when
        var answer = ask(
                as("learner1"),
                "query($id: ID!) { enrolment(id: $id) { id } node(id: $id) { id ... on Enrolment { learner } } }",
                Map.of("id", globalId));

        // then
        answer.body("data.enrolment.id", is(globalId))
                .body("data.node.id", is(globalId))
                .body("data.node.learner", is("L-1"));
    }

    @Test
    void shouldSayNotFoundOfAnEnrolmentThatIsNotTheCallers() {
        // when
        var answer = ask(as("learner3"), BY_ID + "{ id } }", ID);

        // then
        answer.body("data.enrolment", nullValue())
                .body("errors[0].extensions.code", is("NOT_FOUND"))
                .body("errors[0].message", is("There is no enrolment with this id."));
    }

    @Test
    void shouldRefuseAnIdOfAnotherType() {
        // given
        String module =
                ask(anonymous(), "{ module(code: \"M02\") { id } }").extract().path("data.module.id");

        // when
        var answer = ask(as("learner1"), BY_ID + "{ id } }", Map.of("id", module));

        // then
        answer.body("errors[0].extensions.code", is("INVALID"))
                .body("errors[0].extensions.violations[0].field", is("id"));
    }

    @Test
    void shouldTakeTitlesFromTheVersionToWhichTheEnrolmentIsPinned() {
        // given: 0.1 is not the latest
        ENROLMENT_SERVICE.answers("GET", ONE, StubAnswer.json(Enrolled.enrolment(Enrolled.ID, "0.1")));
        CATALOG_SERVICE.answers(
                "GET", CATALOG + "/curricula/library-vet/versions/0.1", StubAnswer.json(Curricula.version("0.1")));

        // when
        var answer = ask(as("learner1"), BY_ID + "{ programme { version modules { version } } } }", ID);

        // then
        answer.body("data.enrolment.programme.version", is("0.1"))
                .body("data.enrolment.programme.modules.version", everyItem(is("0.1")));
    }

    @Test
    void shouldShowTheProgressWithoutTitlesWhileTheirVersionCannotBeFetched() {
        // given: a version that nobody has asked for yet, and a catalogue that is away
        ENROLMENT_SERVICE.answers("GET", ONE, StubAnswer.json(Enrolled.enrolment(Enrolled.ID, "0.0.9")));
        ENROLMENT_SERVICE.answers("GET", ENROLMENT + "/progress", StubAnswer.json(Enrolled.progressPage()));
        CATALOG_SERVICE.goAway();

        // when
        var answer = ask(as("learner1"), BY_ID + "{ progress { modules { code status module { title } } } } }", ID);

        // then
        answer.body("data.enrolment.progress.modules.code", contains("M01", "M02", "M03"))
                .body("data.enrolment.progress.modules[0].status", is("COMPLETED"))
                .body("data.enrolment.progress.modules.module", everyItem(nullValue()))
                .body("errors.extensions.code", everyItem(is("UNAVAILABLE")));
    }

    @Test
    void shouldPageThroughTheServicesPagesWithACursorForEachEdge() {
        // given: the service knows one cursor a page
        List<EnrolmentView> views = IntStream.rangeClosed(1, 3)
                .mapToObj(number -> Enrolled.enrolment(new UUID(7, number), "0.2"))
                .toList();
        ENROLMENT_SERVICE.answers("GET", ENROLMENTS, StubAnswer.json(page(views, "c2|x")));
        String query = "query($after: String) { enrolments(first: 2, after: $after, filter: {status: ACTIVE}) {"
                + " edges { cursor node { id } } nodes { id } pageInfo { hasNextPage endCursor } } }";
        RequestSpecification coordinator = as("coordinator1");
        var first = ask(coordinator, query);
        first.body("data.enrolments.edges", hasSize(2)).body("data.enrolments.pageInfo.hasNextPage", is(true));

        // when: after the first edge, which lies in the middle of a page
        var second = ask(
                as("coordinator1"), query, Map.of("after", first.extract().path("data.enrolments.edges[0].cursor")));

        // then
        second.body("data.enrolments.nodes", hasSize(2))
                .body("data.enrolments.nodes[0].id", is(first.extract().<String>path("data.enrolments.nodes[1].id")));

        // when: after the last edge of the service's page
        ENROLMENT_SERVICE.answers("GET", ENROLMENTS, StubAnswer.json(page(views.subList(0, 1), null)));
        var third = ask(
                as("coordinator1"),
                query,
                Map.of("after", second.extract().path("data.enrolments.pageInfo.endCursor")));

        // then
        third.body("data.enrolments.pageInfo.hasNextPage", is(false));
        Assertions.assertThat(ENROLMENT_SERVICE.seen())
                .extracting(SeenRequest::target)
                .containsExactly(
                        ENROLMENTS + "?status=ACTIVE&limit=2",
                        ENROLMENTS + "?status=ACTIVE&limit=200",
                        ENROLMENTS + "?status=ACTIVE&limit=2&after=c2%7Cx");
    }

    @Test
    void shouldRefuseACursorThatIsNone() {
        // when
        var answer = ask(as("coordinator1"), "{ enrolments(after: \"nonsense\") { nodes { id } } }");

        // then
        answer.body("errors[0].extensions.code", is("INVALID"))
                .body("errors[0].extensions.violations[0].field", is("after"))
                .body("data.enrolments.nodes", nullValue());
    }

    private static Map<String, Object> page(List<EnrolmentView> items, @Nullable String next) {
        Map<String, Object> page = new HashMap<>();
        page.put("items", items);
        page.put("next", next);
        return page;
    }
}
