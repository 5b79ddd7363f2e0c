package eu.lectern.gateway.result;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.contracts.assessment.Outcome;
import eu.lectern.contracts.assessment.ResultRevisionView;
import eu.lectern.contracts.assessment.ResultView;
import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.ResultLists;
import eu.lectern.gateway.stub.SeenRequest;
import eu.lectern.gateway.stub.StubAnswer;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResultListsIT extends AgainstStubs {

    private static final String LISTS = ASSESSMENT + "/result-lists";
    private static final Map<String, Object> ID = Map.of("id", Enrolled.ID.toString());

    @BeforeEach
    void enrol() {
        ENROLMENT_SERVICE.answers(
                "GET", ENROLMENT + "/enrolments/" + Enrolled.ID, StubAnswer.json(Enrolled.enrolment()));
    }

    @Test
    void shouldPageThroughAnEnrolmentsResults() {
        // given
        ASSESSMENT_SERVICE.answers("GET", LISTS, new ResultLists(3)::answer);
        ASSESSMENT_SERVICE.answers(
                "GET",
                ASSESSMENT + "/results",
                StubAnswer.json(Enrolled.page(List.of(Enrolled.result(new UUID(9, 9), Enrolled.ID)))));
        String query =
                "query($id: ID!, $after: String) { enrolment(id: $id) { results(first: 2, after: $after) { totalCount"
                        + " nodes { assessment enrolment { learner } } edges { cursor } pageInfo { hasNextPage endCursor } } } }";
        var first = ask(as("learner1"), query, ID);

        // when
        var second = ask(
                as("learner1"),
                query,
                Map.of(
                        "id",
                        Enrolled.ID.toString(),
                        "after",
                        first.extract().path("data.enrolment.results.pageInfo.endCursor")));

        // then: the enrolment of a result of an enrolment need not be asked for
        first.body("errors", nullValue())
                .body("data.enrolment.results.nodes.enrolment.learner", contains("L-1", "L-1"))
                .body("data.enrolment.results.totalCount", nullValue())
                .body("data.enrolment.results.pageInfo.hasNextPage", is(true));
        second.body("errors", nullValue())
                .body("data.enrolment.results.nodes", hasSize(1))
                .body("data.enrolment.results.pageInfo.hasNextPage", is(false));
        Assertions.assertThat(ASSESSMENT_SERVICE.seen())
                .extracting(SeenRequest::target)
                .containsExactly(
                        LISTS + "?enrolment=" + Enrolled.ID + "&limit=2",
                        ASSESSMENT + "/results?enrolment=" + Enrolled.ID + "&limit=2&after=next");
        Assertions.assertThat(ENROLMENT_SERVICE.seen()).hasSize(2);
    }

    @Test
    void shouldShowAnEmptyListOfAnEnrolmentWithoutResults() {
        // given: the service leaves it out
        ASSESSMENT_SERVICE.answers("GET", LISTS, StubAnswer.json(Enrolled.page(List.of())));

        // when
        var answer = ask(
                as("learner1"),
                "query($id: ID!) { enrolment(id: $id) { results { totalCount nodes { id } pageInfo { hasNextPage } } } }",
                ID);

        // then
        answer.body("errors", nullValue())
                .body("data.enrolment.results.totalCount", is(0))
                .body("data.enrolment.results.nodes", hasSize(0))
                .body("data.enrolment.results.pageInfo.hasNextPage", is(false));
    }

    @Test
    void shouldGiveTwoAliasesEachWhatTheyAskedFor() {
        // given
        ASSESSMENT_SERVICE.answers("GET", LISTS, new ResultLists(5)::answer);

        // when
        var answer = ask(
                as("learner1"),
                "query($id: ID!) { enrolment(id: $id) { few: results(first: 1) { nodes { id } }"
                        + " many: results(first: 4) { nodes { id } } same: results(first: 4) { nodes { id } } } }",
                ID);

        // then
        answer.body("errors", nullValue())
                .body("data.enrolment.few.nodes", hasSize(1))
                .body("data.enrolment.many.nodes", hasSize(4))
                .body("data.enrolment.same.nodes", hasSize(4));
        Assertions.assertThat(ASSESSMENT_SERVICE.seen()).hasSize(2);
    }

    @Test
    void shouldAskForNoMoreResultsAtOnceThanTheServiceGives() {
        // given: sixty enrolments with up to 200 results each
        List<EnrolmentView> sixty = LongStream.rangeClosed(1, 60)
                .mapToObj(each -> Enrolled.enrolment(new UUID(7, each), "0.2"))
                .toList();
        ENROLMENT_SERVICE.answers("GET", ENROLMENT + "/enrolments", StubAnswer.json(Enrolled.page(sixty)));
        ASSESSMENT_SERVICE.answers("GET", LISTS, new ResultLists(1)::answer);

        // when
        var answer = ask(
                as("coordinator1"),
                "{ enrolments(first: 60) { nodes { results(first: 200) { nodes { enrolment { id } } } } } }");

        // then
        answer.body("errors", nullValue()).body("data.enrolments.nodes.results.nodes.flatten()", hasSize(60));
        Assertions.assertThat(ASSESSMENT_SERVICE.seen())
                .extracting(request -> request.parameters("enrolment").size())
                .containsExactlyInAnyOrder(50, 10);
    }

    @Test
    void shouldRefuseAnArgumentAndKeepTheRest() {
        // when
        var answer = ask(
                as("learner1"),
                "query($id: ID!) { enrolment(id: $id) { learner results(first: 201) { nodes { id } } } }",
                ID);

        // then
        answer.body("data.enrolment.learner", is("L-1"))
                .body("data.enrolment.results", nullValue())
                .body("errors[0].extensions.code", is("INVALID"))
                .body("errors[0].extensions.violations[0].field", is("first"));
    }

    @Test
    void shouldTellTheWholeHistoryOfAResult() {
        // given
        ASSESSMENT_SERVICE.answers("GET", LISTS, new ResultLists(1)::answer);
        ASSESSMENT_SERVICE.answers(
                "GET", ASSESSMENT + "/results/" + ResultLists.id(Enrolled.ID, 0), StubAnswer.json(withHistory()));

        // when
        var answer = ask(
                as("instructor1"),
                "query($id: ID!) { enrolment(id: $id) { results { nodes { revision revisions { revision outcome revoked"
                        + " percent reason recordedBy version policyHash recordedAt } } } } }",
                ID);

        // then
        answer.body("errors", nullValue())
                .body("data.enrolment.results.nodes[0].revisions.revision", contains(1, 2))
                .body("data.enrolment.results.nodes[0].revisions[1].reason", is("Misread."))
                .body("data.enrolment.results.nodes[0].revisions[1].revoked", is(true));
    }

    @Test
    void shouldLeaveTheEnrolmentWhenTheResultsAreAway() {
        // given
        ASSESSMENT_SERVICE.goAway();

        // when
        var answer =
                ask(as("learner1"), "query($id: ID!) { enrolment(id: $id) { learner results { nodes { id } } } }", ID);

        // then
        answer.body("data.enrolment.learner", is("L-1"))
                .body("data.enrolment.results", nullValue())
                .body("errors[0].path", contains("enrolment", "results"))
                .body("errors[0].message", is("At the moment the results cannot be reached; trying again later helps."))
                .body("errors[0].extensions.code", is("UNAVAILABLE"));
    }

    private static ResultView withHistory() {
        ResultView latest = Enrolled.result(ResultLists.id(Enrolled.ID, 0), Enrolled.ID);
        return new ResultView(
                latest.id(),
                2,
                latest.enrolment(),
                latest.assessment(),
                latest.outcome(),
                true,
                latest.percent(),
                latest.grade(),
                latest.achievedOn(),
                latest.source(),
                latest.alsoServes(),
                latest.submission(),
                latest.recordedAt(),
                List.of(revision(1, false), revision(2, true)));
    }

    private static ResultRevisionView revision(int number, boolean revoked) {
        return new ResultRevisionView(
                number,
                Outcome.PASSED,
                revoked,
                new BigDecimal("82.5"),
                null,
                LocalDate.of(2026, 9, 1),
                null,
                List.of(),
                null,
                "0.2",
                "hash",
                revoked ? "Misread." : null,
                "instructor",
                Instant.parse("2026-09-01T08:00:00Z"));
    }
}
