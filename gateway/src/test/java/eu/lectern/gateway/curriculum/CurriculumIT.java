package eu.lectern.gateway.curriculum;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Curricula;
import eu.lectern.gateway.stub.SeenRequest;
import eu.lectern.gateway.stub.StubAnswer;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CurriculumIT extends AgainstStubs {

    @Test
    void shouldListTheProgrammesWithTheirModules() {
        // when
        var answer = ask(anonymous(), """
                { programmes { totalCount nodes { code profile title scenarioHours budget { mooc workBasedAssessment }
                  assessments { assessment kind hours text } modules { code number title } } } }""");

        // then
        answer.body("errors", nullValue())
                .body("data.programmes.totalCount", is(2))
                .body("data.programmes.nodes.code", contains("CECO", "DTF"))
                .body("data.programmes.nodes[0].title", is("Programme CECO"))
                .body("data.programmes.nodes[0].scenarioHours", is(160))
                .body("data.programmes.nodes[0].budget.mooc", is(10))
                .body("data.programmes.nodes[0].assessments[0].kind", is("PROGRAMME_ASSESSMENT"))
                .body("data.programmes.nodes[0].modules.code", contains("M01", "M02", "M03"))
                .body("data.programmes.nodes[1].modules.code", contains("M01", "M02"));
    }

    @Test
    void shouldShowAModuleWithAllThatTheCurriculumSays() {
        // when
        var answer = ask(anonymous(), """
                { module(code: "M01") { code number curriculum version origin title aim area competences profiles workBased
                  hours { mooc faceToFace online } scenario { assessment hours text } prerequisites combinableWith
                  outcomes { number outcome contents methods hours { mooc } criteria tasks }
                  assessments { assessment part kind minPercent }
                  requirement { __typename ... on AllOf { allOf { __typename
                    ... on RequiredAssessment { assessment minPercent text } } } } } }""");

        // then
        answer.body("errors", nullValue())
                .body("data.module.number", is(1))
                .body("data.module.version", is("0.2"))
                .body("data.module.area", is("RESOURCES"))
                .body("data.module.hours.mooc", is(2))
                .body("data.module.hours.online", is(4.5f))
                .body("data.module.hours.faceToFace", nullValue())
                .body("data.module.scenario.assessment", is("M01-SCENARIO"))
                .body("data.module.outcomes[0].methods", contains("MOOC", "ONLINE"))
                .body("data.module.assessments.assessment", contains("M01-MOOC-TEST", "M01-PROJECT"))
                .body("data.module.requirement.__typename", is("AllOf"))
                .body("data.module.requirement.allOf[0].minPercent", is(75))
                .body("data.module.requirement.allOf[1].minPercent", nullValue());
    }

    @Test
    void shouldShowAnEitherOr() {
        // when
        var answer = ask(anonymous(), """
                { module(code: "M02") { scenario { text } requirement { ... on AnyOf { anyOf {
                  ... on RequiredAssessment { assessment minPercent } } } } } }""");

        // then
        answer.body("data.module.requirement.anyOf.assessment", contains("M02-ONLINE-TEST", "M02-ONLINE-TASKS"))
                .body("data.module.requirement.anyOf[0].minPercent", is(72.5f))
                .body("data.module.scenario", nullValue());
    }

    @Test
    void shouldAnswerInTheLanguageOfTheRequestFieldByField() {
        // when
        var answer = ask(
                anonymous().header("Accept-Language", "lv, en;q=0.5"),
                "{ lv: module(code: \"M01\") { title aim } en: module(code: \"M01\", lang: \"en\") { title } }");

        // then: the aim has no Latvian text
        answer.body("data.lv.title", is("Modulis 1"))
                .body("data.lv.aim", is("The aim of M01"))
                .body("data.en.title", is("Module 1"));
    }

    @Test
    void shouldPageThroughTheModules() {
        // given
        String query =
                "query($after: String) { modules(first: 2, after: $after) { totalCount edges { cursor node { code } }"
                        + " pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
        String endCursor = ask(anonymous(), query).extract().path("data.modules.pageInfo.endCursor");

        // when
        var answer = ask(anonymous(), query, Map.of("after", endCursor));

        // then
        answer.body("data.modules.totalCount", is(3))
                .body("data.modules.edges.node.code", contains("M03"))
                .body("data.modules.pageInfo.hasNextPage", is(false))
                .body("data.modules.pageInfo.hasPreviousPage", is(true));
    }

    @Test
    void shouldFilterModules() {
        // when
        var answer = ask(anonymous(), """
                { dtf: modules(filter: {profile: "DTF"}) { nodes { code } }
                  safety: modules(filter: {area: SAFETY, competence: DIGITAL}) { nodes { code } }
                  none: modules(filter: {competence: TRANSVERSAL}) { nodes { code } totalCount } }""");

        // then
        answer.body("data.dtf.nodes.code", contains("M01", "M02"))
                .body("data.safety.nodes.code", contains("M03"))
                .body("data.none.nodes", hasSize(0))
                .body("data.none.totalCount", is(0));
    }

    @Test
    void shouldSearchInTheCatalogueAndKeepItsOrder() {
        // given
        CATALOG_SERVICE.answers(
                "GET",
                CATALOG + "/modules",
                StubAnswer.json(Map.of("items", List.of(hit("M03"), hit("M01"), hit("M99")))));

        // when
        var answer = ask(
                anonymous().header("Accept-Language", "lv"),
                "{ modules(filter: {q: \"tiešsaistes & co\", profile: \"CECO\"}) { totalCount nodes { title } } }");

        // then
        answer.body("data.modules.nodes.title", contains("Modulis 3", "Modulis 1"));
        SeenRequest search = CATALOG_SERVICE.seen().stream()
                .filter(request -> request.target().startsWith(CATALOG + "/modules"))
                .findFirst()
                .orElseThrow();
        Assertions.assertThat(search.target())
                .contains("q=tie%C5%A1saistes+%26+co")
                .contains("profile=CECO");
        Assertions.assertThat(search.header("Accept-Language")).hasValue("lv");
    }

    @Test
    void shouldFetchProgrammesAndModulesAgainByTheirGlobalIds() {
        // given
        String module =
                ask(anonymous(), "{ module(code: \"M02\") { id } }").extract().path("data.module.id");
        String programme = ask(anonymous(), "{ programme(code: \"DTF\") { id } }")
                .extract()
                .path("data.programme.id");

        // when
        var answer = ask(
                anonymous(),
                "query($m: ID!, $p: ID!) { m: node(id: $m) { id ... on Module { code } }"
                        + " p: node(id: $p) { __typename ... on Programme { code } } }",
                Map.of("m", module, "p", programme));

        // then
        answer.body("data.m.id", equalTo(module))
                .body("data.m.code", is("M02"))
                .body("data.p.__typename", is("Programme"))
                .body("data.p.code", is("DTF"));
    }

    @Test
    void shouldAskForAVersionOnlyOnce() {
        // given
        ask(anonymous(), "{ modules { totalCount } }");
        CATALOG_SERVICE.reset();
        CATALOG_SERVICE.answers("GET", CATALOG + "/curricula", StubAnswer.json(Curricula.list("0.2")));

        // when
        ask(anonymous(), "{ a: modules { nodes { title } } b: programmes { nodes { modules { title } } } }")
                .body("errors", nullValue());

        // then
        Assertions.assertThat(CATALOG_SERVICE.seen())
                .extracting(SeenRequest::target)
                .noneMatch(target -> target.contains("/versions/"));
    }

    @Test
    void shouldShowANewVersionWhenItIsPublished() {
        // given
        ask(anonymous(), "{ module(code: \"M01\") { version } }").body("data.module.version", is("0.2"));
        CATALOG_SERVICE.answers("GET", CATALOG + "/curricula", StubAnswer.json(Curricula.list("0.3")));
        CATALOG_SERVICE.answers(
                "GET", CATALOG + "/curricula/library-vet/versions/0.3", StubAnswer.json(Curricula.version("0.3")));

        // when, then
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> ask(anonymous(), "{ module(code: \"M01\") { version } }")
                        .body("data.module.version", is("0.3")));
    }

    @Test
    void shouldGoOnWithWhatIsKnownWhileTheCatalogueIsAway() {
        // given
        ask(anonymous(), "{ modules { totalCount } }");
        CATALOG_SERVICE.goAway();

        // when
        var answer = ask(
                anonymous(),
                "{ known: modules { totalCount } search: modules(filter: {q: \"x\"}) { totalCount nodes { code } } }");

        // then: only the search needs the catalogue
        answer.body("data.known.totalCount", is(3))
                .body("data.search.nodes", nullValue())
                .body("errors", hasSize(1))
                .body("errors[0].path", contains("search"))
                .body("errors[0].extensions.code", is("UNAVAILABLE"));
    }

    @Test
    void shouldSayThatThereIsNoSuchModuleOrProgramme() {
        // when
        var answer = ask(anonymous(), "{ module(code: \"M99\") { code } programme(code: \"\") { code } }");

        // then
        answer.body("data.module", nullValue())
                .body("data.programme", nullValue())
                .body("errors.extensions.code", contains("NOT_FOUND", "NOT_FOUND"));
    }

    @Test
    void shouldNameTheArgumentThatIsWrong() {
        // when
        var answer = ask(anonymous(), """
                { modules(filter: {profile: "NOPE"}) { totalCount } }""");

        // then
        answer.body("errors[0].extensions.code", is("INVALID"))
                .body("errors[0].extensions.violations[0].field", is("filter.profile"))
                .body("errors[0].message", containsString("filter.profile"));
    }

    private static Map<String, String> hit(String code) {
        return Map.of("curriculum", "library-vet", "version", "0.2", "code", code, "title", "whatever");
    }
}
