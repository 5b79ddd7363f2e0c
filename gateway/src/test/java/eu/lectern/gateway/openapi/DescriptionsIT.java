package eu.lectern.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.StubAnswer;
import eu.lectern.gateway.stub.StubService;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where partners find the descriptions. */
@QuarkusTest
class DescriptionsIT extends AgainstStubs {

    private static final Pattern PROBLEM_TYPE = Pattern.compile("new ProblemType\\(\\s*\"([a-z-]+)\"");

    @BeforeEach
    void describe() {
        describe(CATALOG_SERVICE, CATALOG);
        describe(ENROLMENT_SERVICE, ENROLMENT);
        describe(ASSESSMENT_SERVICE, ASSESSMENT);
    }

    @Test
    void shouldServeOneDocumentOfAllServicesAsJson() {
        RestAssured.given()
                .queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("openapi", is("3.1.0"))
                .body("servers[0].url", is("/"))
                .body("paths", hasKey(CATALOG + "/things"))
                .body("paths", hasKey(ENROLMENT + "/things"))
                .body("paths", hasKey(ASSESSMENT + "/things"));
        RestAssured.given().accept("application/json").get("/openapi").then().contentType(ContentType.JSON);
    }

    @Test
    void shouldServeItAsYaml() {
        RestAssured.given()
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .body(startsWith("openapi: 3.1.0"));
        RestAssured.given()
                .queryParam("format", "yaml")
                .accept("application/json")
                .get("/openapi")
                .then()
                .contentType(startsWith("application/yaml"));
    }

    @Test
    void shouldShowItInSwaggerUi() {
        RestAssured.given()
                .get("/swagger-ui/")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString("/openapi?format=json"));
        RestAssured.given().get("/swagger-ui/swagger-ui-bundle.js").then().statusCode(200);
    }

    @Test
    void shouldServeTheDescriptionOfTheEventsWithItsSchemas() {
        RestAssured.given()
                .get("/asyncapi.yaml")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/yaml"))
                .body(containsString("schemas/eu.lectern.module.completed.v1.json"));
        RestAssured.given()
                .get("/schemas/eu.lectern.module.completed.v1.json")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/schema+json"))
                .body("title", is("Module completed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/schemas/",
                "/schemas/nothing.json",
                "/schemas/../application.properties",
                "/schemas/%2e%2e/application.properties",
                "/schemas/..%2fapplication.properties",
                "/schemas/x/../../application.properties",
                "/schemas/.hidden.json",
                "/schemas//etc/passwd.json",
                "/schemas/work-submitted.json%00.yaml",
                "/schemas",
                "/schemas/work-submitted",
            })
    void shouldServeNothingElseOfTheClassPath(String path) {
        RestAssured.given().urlEncodingEnabled(false).get(path).then().statusCode(404);
    }

    @Test
    void shouldExplainEveryKindOfProblemThatAServiceKnows() throws IOException {
        // given
        List<String> slugs = problemTypes();
        assertThat(slugs).contains("invalid-request", "idempotency-key-reused");

        // when, then
        for (String slug : slugs) {
            RestAssured.given()
                    .get("/problems/" + slug)
                    .then()
                    .statusCode(200)
                    .body("type", is("/problems/" + slug))
                    .body("explanation", containsString(". "));
        }
        RestAssured.given().get("/problems").then().body("", hasKey("/problems/gateway-timeout"));
        RestAssured.given().get("/problems/nothing").then().statusCode(404);
    }

    /** As the sources of all modules name them. */
    private static List<String> problemTypes() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            List<Path> sources = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
            return sources.stream()
                    .flatMap(DescriptionsIT::javaFiles)
                    .flatMap(text -> PROBLEM_TYPE.matcher(text).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> javaFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .map(DescriptionsIT::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void describe(StubService service, String path) {
        service.answers(
                "GET",
                "/openapi",
                StubAnswer.text(
                        "application/json",
                        "{\"openapi\": \"3.1.0\", \"info\": {\"title\": \"T\", \"version\": \"1\"}, \"paths\": {\""
                                + path + "/things\": {\"get\": {\"responses\": {}}}}}"));
    }
}
