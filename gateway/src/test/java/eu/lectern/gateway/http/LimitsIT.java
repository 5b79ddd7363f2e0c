package eu.lectern.gateway.http;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.gateway.stub.AgainstStubs;
import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionQueryBuilder;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused says how much was asked and how much may be; what people need is not refused. */
@QuarkusTest
class LimitsIT extends AgainstStubs {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ enrolments(first: 200) { nodes { progress { modules { parts { assessments { kind status } } } } } } }"
                        + " | The answer may come to have \\d+ values; 250000 are allowed\\..*",
                "query($n: Int) { enrolments(first: $n) { edges { node { progress { modules { parts { assessments"
                        + " { kind status } } } } } } } } | The answer may come to have \\d+ values; 250000 are allowed\\..*",
                "{ ...F } fragment F on Query { ...F } | The fragments F contain each other in a circle.*",
            })
    void shouldSayWhichLimitItIs(String query, String message) {
        ask(anonymous(), query, Map.of("n", 200))
                .body("data", nullValue())
                .body("errors[0].extensions.code", is("TOO_COMPLEX"))
                .body("errors[0].message", matchesPattern(message));
    }

    @Test
    void shouldCountAPageAsLongAsItIs() {
        String query = "query($n: Int) { enrolments(first: $n) { edges { node { progress { modules { code parts"
                + " { assessments { kind status } } } } } } } }";
        ask(anonymous(), query, Map.of("n", 50)).body("errors[0].extensions.code", is("UNAUTHENTICATED"));
        ask(anonymous(), query, Map.of("n", 200)).body("errors[0].extensions.code", is("TOO_COMPLEX"));
    }

    /** Of a coordinator: fifty enrolments, everything of their progress, and the modules' titles. */
    @Test
    void shouldAllowTheLargestScreen() {
        ask(
                        anonymous(),
                        "{ enrolments(first: 50) { totalCount pageInfo { endCursor hasNextPage } edges { cursor node { id"
                                + " learner status startsOn programme { code title } progress { version status completedOn"
                                + " modulesCompleted modulesTotal hours { mooc { earned planned declared } online { earned"
                                + " planned declared } } modules { code status completedOn module { code title } parts"
                                + " { part status passedOn assessments { assessment kind status achievedOn } } } } } } }"
                                + " programmes { nodes { code title modules { code title area } } } }")
                .body("errors[0].extensions.code", is("UNAUTHENTICATED"));
    }

    @Test
    void shouldAllowTheQuestionsOfTheTools() {
        String newest = IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions()
                .descriptions(true)
                .directiveIsRepeatable(true)
                .inputValueDeprecation(true)
                .schemaDescription(true)
                .specifiedByUrl(true)
                .isOneOf(false)
                .typeRefFragmentDepth(9));
        for (String query : new String[] {IntrospectionQuery.INTROSPECTION_QUERY, newest}) {
            ask(anonymous(), query).body("errors", nullValue()).body("data.__schema.types", notNullValue());
        }
    }

    @Test
    void shouldRefuseVariablesThatAreTooLong() {
        ask(anonymous(), "query($c: String!) { module(code: $c) { code } }", Map.of("c", "x".repeat(600_000)))
                .body("errors[0].extensions.code", is("TOO_COMPLEX"))
                .body("errors[0].message", is("The variables have 600008 characters; 500000 are allowed."));
    }

    @Test
    void shouldRefuseSeveralRequestsAtOnce() {
        anonymous()
                .body("[{\"query\": \"{ __typename }\"}, {\"query\": \"{ __typename }\"}]")
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", is("TOO_COMPLEX"))
                .body("errors[0].message", is("body: is a list of 2 requests; send one request as a JSON object."));
    }
}
