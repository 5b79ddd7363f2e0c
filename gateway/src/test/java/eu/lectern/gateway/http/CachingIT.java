package eu.lectern.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Queries by GET, and what caches and compression do with them. */
@QuarkusTest
class CachingIT extends AgainstStubs {

    private static final String CATALOGUE = "{ modules { nodes { code title aim } } }";

    @Test
    void shouldLetEverybodyKeepWhatEverybodyMaySee() {
        // when
        Response first = get(CATALOGUE);

        // then
        first.then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .header("Vary", containsString("Accept, Accept-Encoding, Accept-Language, Authorization"))
                .body("errors", nullValue());
        String etag = first.header("ETag");
        assertThat(etag).startsWith("W/\"");
        query(CATALOGUE)
                .header("If-None-Match", "\"other\", " + etag)
                .get("/graphql")
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(is(emptyString()));
        query("{ modules { totalCount } }")
                .header("If-None-Match", etag)
                .get("/graphql")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldAnswerAHeadAsAGetWithoutItsBody() {
        query(CATALOGUE)
                .head("/graphql")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body(is(emptyString()));
    }

    @Test
    void shouldKeepAnAnswerToATokenFromOthers() {
        query(CATALOGUE)
                .header("Authorization", "Bearer " + TestTokens.forUser("learner1"))
                .get("/graphql")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("ETag", nullValue());
    }

    @Test
    void shouldKeepAnIncompleteAnswerFromOthers() {
        get("{ module(code: \"M99\") { title } }").then().header("Cache-Control", "private, no-store");
    }

    @Test
    void shouldKeepAnAnswerToAPostFromOthers() {
        ask(anonymous(), CATALOGUE).header("Cache-Control", "private, no-store");
    }

    @Test
    void shouldGiveAnotherEtagToAnotherLanguage() {
        String english = get(CATALOGUE).header("ETag");
        String latvian =
                query(CATALOGUE).header("Accept-Language", "lv").get("/graphql").header("ETag");
        assertThat(latvian).isNotEqualTo(english);
    }

    @Test
    void shouldCompressWhatIsLong() {
        // given
        String large = IntStream.range(0, 9)
                .mapToObj(i -> "m" + i + ": modules { nodes { code title aim } } ")
                .collect(Collectors.joining("", "{ ", "}"));

        // when, then
        query(large).header("Accept-Encoding", "gzip").get("/graphql").then().header("Content-Encoding", "gzip");
        query("{ __typename }")
                .header("Accept-Encoding", "gzip")
                .get("/graphql")
                .then()
                .header("Content-Encoding", not("gzip"));
    }

    @Test
    void shouldTakeVariablesAndTheNameOfAnOperationByGet() {
        query("query A { viewer { name } } query B($code: String!) { module(code: $code) { code } }")
                .queryParam("operationName", "B")
                .queryParam("variables", "{\"code\": \"M01\"}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.module.code", is("M01"));
    }

    @Test
    void shouldNotChangeAnythingByGet() {
        // when
        query("mutation { recordResult(input: {enrolment: \"x\", assessment: \"y\", achievedOn: \"2026-09-01\"})"
                        + " { idempotencyKey } }")
                .header("Authorization", "Bearer " + TestTokens.forUser("instructor1"))
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("Allow", "POST")
                .body("errors[0].extensions.code", is("INVALID"));

        // then
        assertThat(ASSESSMENT_SERVICE.seen()).isEmpty();
    }

    @Test
    void shouldSayWhichMethodsThereAre() {
        RestAssured.given().delete("/graphql").then().statusCode(405).header("Allow", "GET, HEAD, POST, OPTIONS");
        RestAssured.given().put("/graphql/").then().statusCode(405);
        RestAssured.given().options("/graphql").then().statusCode(204).header("Allow", "GET, HEAD, POST, OPTIONS");
    }

    @Test
    void shouldRefuseParametersThatCannotBeRead() {
        query("{ __typename }")
                .queryParam("variables", "[1]")
                .get("/graphql")
                .then()
                .statusCode(400);
        query("{ __typename }")
                .queryParam("variables", "{")
                .get("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("variables"));
        RestAssured.given().get("/graphql").then().body("errors[0].message", containsString("query: "));
    }

    private static Response get(String query) {
        return query(query).get("/graphql");
    }

    private static RequestSpecification query(String query) {
        return RestAssured.given().queryParam("query", query);
    }
}
