package eu.lectern.enrolment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationsIT {

    @Test
    void shouldBeReadyWhileDatabaseAndBrokerAreThere() {
        // when // then
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.status", everyItem(equalTo("UP")));
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void shouldDescribeEachOperation() {
        // when // then
        given().queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Lectern enrolment"))
                .body(
                        "paths.collect { it.value.values() }.flatten().operationId",
                        hasItems(
                                "enrol",
                                "listEnrolments",
                                "getEnrolment",
                                "getProgress",
                                "listDecisions",
                                "getScenarios",
                                "chooseScenarios",
                                "withdraw",
                                "listChanges"))
                .body("paths.collect { it.value.values() }.flatten().summary", everyItem(notNullValue()));
    }
}
