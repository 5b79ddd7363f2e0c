package eu.lectern.catalog;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServiceIT {

    @Test
    void shouldDescribeItsApi() {
        given().accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body(
                        "paths.values().collect { it.get.operationId }",
                        containsInAnyOrder(
                                "listCurricula",
                                "getCurriculumVersion",
                                "getConsistencyReport",
                                "listProgrammes",
                                "getProgramme",
                                "listModules",
                                "getModule"))
                .body("paths.values().collect { it.get.summary }.findAll { it == null }", empty())
                .body(
                        "paths.'/api/catalog/v1/modules'.get.parameters.name",
                        hasItems("profile", "area", "competence", "q", "limit", "after", "lang", "version"))
                .body(
                        "paths.values().collect { it.get.responses.'400'.content.keySet() }.flatten().toSet()",
                        contains("application/problem+json"))
                .body("components.schemas.Requirement.oneOf", hasSize(3))
                .body("components.schemas.Text.oneOf.type", containsInAnyOrder("string", "object"))
                .body("components.schemas.ModuleView.properties.keySet()", hasItems("code", "title", "curriculum"))
                .body("components.schemas.ModuleView.properties.keySet()", not(hasItems("module")));
    }

    @Test
    void shouldBeReadyWithItsDatabaseAndBroker() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void shouldLetReadEveryone() {
        given().get("/api/catalog/v1/modules/M01").then().statusCode(200);
        given().auth()
                .oauth2(TestTokens.forUser("learner1"))
                .get("/api/catalog/v1/modules/M01")
                .then()
                .statusCode(200);
    }
}
