package eu.lectern.gateway.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import eu.lectern.gateway.stub.AgainstStubs;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a client can send is answered with a 5xx, or with our inside. */
@QuarkusTest
class BadInputIT extends AgainstStubs {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | body",
                "\"query\" | body",
                "null | body",
                "{\"query\": \"{ __typename }\", \"variables\": {\"a\": [1e999999999]}} | body.variables.a",
                "{\"query\": \"{ __typename }\", \"variables\": {\"a\": 1e99999999999999999999}} | body",
            })
    void shouldRefuseABodyThatCannotBeRead(String body, String field) {
        anonymous()
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", is("INVALID"))
                .body("errors[0].message", containsString(field + ": "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | query",
                "{\"query\": 5} | query",
                "{\"query\": null} | query",
                "{\"query\": \" \"} | query",
                "{\"query\": \"{ __typename }\", \"variables\": []} | variables",
                "{\"query\": \"{ __typename }\", \"operationName\": {}} | operationName",
                "{\"query\": \"{ __typename }\", \"extensions\": \"x\"} | extensions",
                "{\"query\": \"{ __typename }\", \"documentId\": 5} | documentId",
            })
    void shouldNameTheParameterThatIsWrong(String body, String field) {
        anonymous()
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors[0].extensions.code", is("INVALID"))
                .body("errors[0].message", containsString(field + ": "));
        anonymous()
                .accept("application/graphql-response+json")
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString(field + ": "));
    }

    @Test
    void shouldRefuseABodyInAnotherEncoding() {
        RestAssured.given()
                .contentType("application/json; charset=utf-16")
                .body("{\"query\": \"{ __typename }\"}".getBytes(StandardCharsets.UTF_16))
                .post("/graphql")
                .then()
                .statusCode(415);
        RestAssured.given()
                .contentType("application/json")
                .body(new byte[] {'{', '"', (byte) 0xC3, '"', '}'})
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("UTF-8"));
    }

    @Test
    void shouldAnswerHalfACharacter() {
        anonymous()
                .body("{\"query\": \"{ a(x: \\\"\\ud800\\\") }\"}")
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", is("INVALID"));
        anonymous()
                .body("{\"query\": \"query($c: String!) { module(code: $c) { code } }\","
                        + " \"variables\": {\"c\": \"\\ud800\"}}")
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", is("NOT_FOUND"));
        anonymous()
                .body("{\"query\": \"query($c: Int!) { __typename }\", \"variables\": {\"c\": \"\\ud800\"}}")
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", is("INVALID"));
    }

    @Test
    void shouldRefuseAnEmptyBody() {
        anonymous().post("/graphql").then().statusCode(400).body("errors[0].extensions.code", is("INVALID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ modules(first: 1",
                "}",
                "query { nope }",
                "{ module { code } }",
                "{ module(code: 5) { code } }",
                "{ module(code: \"M01\", colour: 1) { code } }",
                "{ module(code: \"M01\") }",
                "{ modules(first: \"many\") { totalCount } }",
                "{ modules(first: 1e999999999) { totalCount } }",
                "{ modules(first: 99999999999) { totalCount } }",
                "{ modules(filter: {area: NOPE}) { totalCount } }",
                "{ modules(filter: {size: 1}) { totalCount } }",
                "query A { viewer { name } } query B { viewer { name } }",
                "subscription { progress }",
                "mutation { recordResult(input: {}) { idempotencyKey } }",
                "mutation { recordResult(input: {enrolment: \"x\", assessment: \"y\", achievedOn: \"2026-02-30\"})"
                        + " { idempotencyKey } }",
            })
    void shouldRefuseADocumentThatIsNotOfTheSchema(String query) {
        ask(anonymous(), query)
                .body("errors[0].extensions.code", is("INVALID"))
                .body("errors[0].message", not(containsString("eu.lectern")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ modules(first: 0) { totalCount } }",
                "{ modules(first: 201) { totalCount } }",
                "{ modules(after: \"***\") { totalCount } }",
                "{ modules(after: \"MTp4\") { totalCount } }",
                "{ modules(lang: \"!!\") { totalCount } }",
                "{ modules(lang: \"*\") { totalCount } }",
                "{ node(id: \"\") { id } }",
                "{ node(id: \"UHJvZ3JhbW1lOg\") { id } }",
            })
    void shouldRefuseAnArgumentThatMakesNoSense(String query) {
        ask(anonymous(), query).body("errors[0].extensions.code", is("INVALID"));
    }

    @Test
    void shouldFindNothingUnderAnIdThatNamesNothing() {
        // given: "Module:x", "Module:../../q/health", "Module:library-vet/9.9/M01"
        String query = "query($id: ID!) { node(id: $id) { id } }";

        // when, then
        for (String id :
                new String[] {"TW9kdWxlOng", "TW9kdWxlOi4uLy4uL3EvaGVhbHRo", "TW9kdWxlOmxpYnJhcnktdmV0LzkuOS9NMDE"}) {
            ask(anonymous(), query, Map.of("id", id)).body("errors[0].extensions.code", is("NOT_FOUND"));
        }
    }

    @Test
    void shouldTakeNulCharactersAndOtherOddTextForWhatTheyAre() {
        ask(anonymous(), "query($c: String!) { module(code: $c) { code } }", Map.of("c", "\0\ud83d\ude00\r\n"))
                .body("errors[0].extensions.code", is("NOT_FOUND"));
    }

    @Test
    void shouldRefuseAVariableThatIsNoDate() {
        ask(
                        as("instructor1"),
                        "mutation($on: Date!) { recordResult(input: {enrolment: \"x\", assessment: \"y\", achievedOn: $on})"
                                + " { idempotencyKey } }",
                        Map.of("on", "yesterday"))
                .body("errors[0].extensions.code", is("INVALID"))
                .body("errors[0].message", containsString("must be a date such as 2026-09-01"));
    }

    @Test
    void shouldSayWhereASyntaxErrorIs() {
        ask(anonymous(), "{\n  modules(first: }")
                .body("errors[0].extensions.code", is("INVALID"))
                .body("errors[0].locations[0].line", is(2));
    }

    @Test
    void shouldRefuseOtherMediaTypes() {
        RestAssured.given()
                .contentType(ContentType.TEXT)
                .body("{}")
                .post("/graphql")
                .then()
                .statusCode(415)
                .body("errors[0].extensions.code", is("INVALID"));
        RestAssured.given()
                .contentType(ContentType.JSON)
                .accept("text/html")
                .body("{\"query\": \"{ __typename }\"}")
                .post("/graphql")
                .then()
                .statusCode(406);
    }

    @Test
    void shouldTellByTheStatusWhetherThereIsDataToThoseWhoAskForIt() {
        String type = "application/graphql-response+json";
        RestAssured.given()
                .contentType(ContentType.JSON)
                .accept(type)
                .body(Map.of("query", "{ nope }"))
                .post("/graphql")
                .then()
                .statusCode(400)
                .contentType(type);
        RestAssured.given()
                .contentType(ContentType.JSON)
                .accept(type)
                .body(Map.of("query", "{ __typename }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .contentType(type);
    }

    @Test
    void shouldRefuseABodyThatIsTooLarge() {
        anonymous()
                .body(Map.of("query", "{ __typename }", "variables", Map.of("a", "x".repeat(2_000_000))))
                .post("/graphql")
                .then()
                .statusCode(413)
                .body("errors[0].extensions.code", is("TOO_COMPLEX"))
                .body("errors[0].message", containsString("1048576 are allowed"));
    }

    @Test
    void shouldServeGraphiQlAndAnswerFrontendsOfOtherOrigins() {
        RestAssured.given().get("/graphiql/").then().statusCode(200).contentType(ContentType.HTML);
        RestAssured.given()
                .header("Origin", "http://localhost:5173")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "http://localhost:5173");
    }
}
