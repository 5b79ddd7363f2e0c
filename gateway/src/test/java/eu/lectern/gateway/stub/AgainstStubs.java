package eu.lectern.gateway.stub;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.stack.test.OidcKeyResource;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;

/** What every integration test stands on: one started gateway, and three stubs that each test fills anew. */
@WithTestResource(value = StubPorts.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = OidcKeyResource.class, scope = TestResourceScope.GLOBAL)
public abstract class AgainstStubs {

    protected static final String CATALOG = "/api/catalog/v1";
    protected static final String ENROLMENT = "/api/enrolment/v1";
    protected static final String ASSESSMENT = "/api/assessment/v1";

    protected static final StubService CATALOG_SERVICE = new StubService("catalog");
    protected static final StubService ENROLMENT_SERVICE = new StubService("enrolment");
    protected static final StubService ASSESSMENT_SERVICE = new StubService("assessment");

    private static final AtomicBoolean WARM = new AtomicBoolean();

    @BeforeEach
    final void prepare() {
        fillStubs();
        if (WARM.compareAndSet(false, true)) {
            warmUp();
        }
    }

    /** Until the gateway's first request has gone through, which loads half of the framework. */
    private static void warmUp() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> ask(anonymous(), "{ modules { totalCount } }").body("errors", nullValue()));
    }

    private static void fillStubs() {
        CATALOG_SERVICE.reset();
        ENROLMENT_SERVICE.reset();
        ASSESSMENT_SERVICE.reset();
        CATALOG_SERVICE.answers("GET", CATALOG + "/curricula", StubAnswer.json(Curricula.list("0.2")));
        CATALOG_SERVICE.answers(
                "GET", CATALOG + "/curricula/library-vet/versions/0.2", StubAnswer.json(Curricula.version("0.2")));
    }

    /** An anonymous request. */
    protected static RequestSpecification anonymous() {
        return given().contentType(ContentType.JSON).accept(ContentType.JSON);
    }

    /** A request of a user of the development realm. */
    protected static RequestSpecification as(String user) {
        return anonymous().header("Authorization", "Bearer " + TestTokens.forUser(user));
    }

    protected static ValidatableResponse ask(RequestSpecification caller, String query) {
        return ask(caller, query, Map.of());
    }

    /** Asks, and expects what GraphQL answers with any query that it can read: 200. */
    protected static ValidatableResponse ask(RequestSpecification caller, String query, Map<String, ?> variables) {
        return caller.body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200);
    }
}
