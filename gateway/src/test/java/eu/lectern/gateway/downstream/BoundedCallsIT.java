package eu.lectern.gateway.downstream;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.contracts.enrolment.EnrolmentView;
import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.HandedIn;
import eu.lectern.gateway.stub.ResultLists;
import eu.lectern.gateway.stub.SeenRequest;
import eu.lectern.gateway.stub.StubAnswer;
import eu.lectern.gateway.stub.StubPorts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts, at the services, what a query costs; {@code docs/graphql.md} states the numbers. */
@QuarkusTest
class BoundedCallsIT extends AgainstStubs {

    private static final String ENROLMENTS = ENROLMENT + "/enrolments";
    private static final int FIFTY = 50;

    /** Two ids whose hashes collide, as those of {@code L-Aa} and {@code L-BB} do. */
    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private static final UUID OTHER = UUID.fromString("00000001-0000-7000-8000-000000000000");

    @BeforeEach
    void fill() {
        ENROLMENT_SERVICE.answers("GET", ENROLMENT + "/progress", BoundedCallsIT::progress);
        ASSESSMENT_SERVICE.answers("GET", ASSESSMENT + "/result-lists", new ResultLists(3)::answer);
    }

    @Test
    void shouldAskThreeTimesForFiftyEnrolmentsWithProgressResultsAndTitles() {
        // given
        List<EnrolmentView> fifty = enrolments(FIFTY);
        ENROLMENT_SERVICE.answers("GET", ENROLMENTS, StubAnswer.json(Enrolled.page(fifty)));
        ask(as("coordinator1"), "{ programmes { totalCount } }");
        CATALOG_SERVICE.forgetSeen();

        // when
        var answer = ask(as("coordinator1"), """
                { enrolments(first: 50) { nodes { learner programme { title }
                  progress { version modulesCompleted modules { status module { code title } } }
                  results(first: 3) { nodes { assessment outcome enrolment { learner } } } } } }""");

        // then
        answer.body("errors", nullValue())
                .body("data.enrolments.nodes", hasSize(FIFTY))
                .body("data.enrolments.nodes.progress.version", everyItem(is(17)))
                .body("data.enrolments.nodes.progress.modules.module.title.flatten()", hasSize(3 * FIFTY))
                .body("data.enrolments.nodes.results.nodes.flatten()", hasSize(3 * FIFTY));
        Assertions.assertThat(ENROLMENT_SERVICE.seen())
                .extracting(BoundedCallsIT::path)
                .containsExactly(ENROLMENTS, ENROLMENT + "/progress");
        Assertions.assertThat(ASSESSMENT_SERVICE.seen())
                .extracting(BoundedCallsIT::path)
                .containsExactly(ASSESSMENT + "/result-lists");
        Assertions.assertThat(CATALOG_SERVICE.seen())
                .as("only which version is the latest may be asked, not what is in it")
                .extracting(BoundedCallsIT::path)
                .allMatch(path -> path.equals(CATALOG + "/curricula"));
    }

    @Test
    void shouldGiveEnrolmentsWhoseIdsCollideEachItsOwn() {
        // given
        Assertions.assertThat(ONE).hasSameHashCodeAs(OTHER).isNotEqualTo(OTHER);
        List<EnrolmentView> two = List.of(Enrolled.enrolment(ONE, "0.2"), Enrolled.enrolment(OTHER, "0.2"));
        ENROLMENT_SERVICE.answers("GET", ENROLMENTS, StubAnswer.json(Enrolled.page(two)));
        ENROLMENT_SERVICE.answers("GET", ENROLMENT + "/progress", BoundedCallsIT::progressByFirstDigit);

        // when
        var answer = ask(as("coordinator1"), """
                { enrolments { nodes { progress { version } few: results(first: 1) { nodes { enrolment { id } } }
                  many: results(first: 2) { nodes { id } } } } }""");

        // then
        answer.body("errors", nullValue())
                .body("data.enrolments.nodes.progress.version", is(List.of(0, 1)))
                .body("data.enrolments.nodes[0].few.nodes", hasSize(1))
                .body("data.enrolments.nodes[1].few.nodes", hasSize(1))
                .body("data.enrolments.nodes[0].many.nodes", hasSize(2))
                .body("data.enrolments.nodes[1].many.nodes", hasSize(2));
        List<String> results = answer.extract().path("data.enrolments.nodes.many.nodes.id.flatten()");
        Assertions.assertThat(results).doesNotHaveDuplicates();
        Assertions.assertThat(ASSESSMENT_SERVICE.seen()).hasSize(2);
    }

    @Test
    void shouldAskOnceForWhatSeveralFieldsWish() {
        // given
        ENROLMENT_SERVICE.answers("GET", ENROLMENTS + "/" + Enrolled.ID, StubAnswer.json(Enrolled.enrolment()));

        // when
        var answer = ask(as("learner1"), """
                query($id: ID!) { a: enrolment(id: $id) { progress { version } } b: enrolment(id: $id) { learner
                  progress { modulesTotal } } c: enrolment(id: $id) { results { nodes { enrolment { progress { version } } } } } }""", Map.of("id", Enrolled.ID.toString()));

        // then
        answer.body("errors", nullValue()).body("data.b.progress.modulesTotal", is(3));
        Assertions.assertThat(ENROLMENT_SERVICE.seen()).hasSize(2);
        Assertions.assertThat(ASSESSMENT_SERVICE.seen()).hasSize(1);
    }

    @Test
    void shouldAskOnceForAListThatTwoAliasesWishAndTwiceForTwoLists() {
        // given
        ENROLMENT_SERVICE.answers(
                "GET",
                ENROLMENTS,
                request -> StubAnswer.json(Enrolled.page(
                        enrolments(Integer.parseInt(request.parameters("limit").getFirst())))));

        // when
        var answer = ask(as("coordinator1"), """
                { a: enrolments(first: 2) { nodes { id } } b: enrolments(first: 2) { edges { cursor } }
                  c: enrolments(first: 3) { nodes { id } } }""");

        // then
        answer.body("errors", nullValue())
                .body("data.a.nodes", hasSize(2))
                .body("data.b.edges", hasSize(2))
                .body("data.c.nodes", hasSize(3));
        Assertions.assertThat(ENROLMENT_SERVICE.seen()).hasSize(2);
    }

    @Test
    void shouldHaveNoMoreThanEightReadsUnderWayAtAService() {
        // given: a queue of work from fifty enrolments, which are to be asked for one by one
        List<EnrolmentView> fifty = enrolments(FIFTY);
        CountDownLatch eight = new CountDownLatch(Downstream.MOST_AT_ONCE);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        fifty.forEach(enrolment -> ENROLMENT_SERVICE.answers("GET", ENROLMENTS + "/" + enrolment.id(), request -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            eight.countDown();
            waitFor(eight);
            underWay.decrementAndGet();
            return StubAnswer.json(enrolment);
        }));
        ASSESSMENT_SERVICE.answers(
                "GET",
                ASSESSMENT + "/submissions",
                StubAnswer.json(Enrolled.page(fifty.stream()
                        .map(enrolment -> HandedIn.waiting(enrolment.id(), enrolment.id()))
                        .toList())));

        // when
        var answer = ask(as("instructor1"), "{ submissions { nodes { enrolment { learner } } } }");

        // then
        answer.body("errors", nullValue()).body("data.submissions.nodes.enrolment.learner", hasSize(FIFTY));
        Assertions.assertThat(ENROLMENT_SERVICE.seen()).hasSize(FIFTY);
        Assertions.assertThat(most.get()).isEqualTo(Downstream.MOST_AT_ONCE);
    }

    /** Until as many have come as may; if they do not come, the count tells it. */
    private static void waitFor(CountDownLatch all) {
        try {
            Assertions.assertThat(all.await(StubPorts.PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<EnrolmentView> enrolments(int number) {
        return LongStream.rangeClosed(1, number)
                .mapToObj(each -> Enrolled.enrolment(new UUID(7, each), "0.2"))
                .toList();
    }

    private static StubAnswer progress(SeenRequest request) {
        return StubAnswer.json(Enrolled.page(request.parameters("enrolment").stream()
                .map(UUID::fromString)
                .map(Enrolled::progress)
                .toList()));
    }

    /** The version tells whose it is. */
    private static StubAnswer progressByFirstDigit(SeenRequest request) {
        return StubAnswer.json(Enrolled.page(request.parameters("enrolment").stream()
                .map(UUID::fromString)
                .map(id -> Enrolled.progress(id, id.getMostSignificantBits() >>> 32))
                .toList()));
    }

    private static String path(SeenRequest request) {
        int query = request.target().indexOf('?');
        return query < 0 ? request.target() : request.target().substring(0, query);
    }
}
