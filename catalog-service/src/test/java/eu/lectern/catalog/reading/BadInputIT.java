package eu.lectern.catalog.reading;

import static eu.lectern.catalog.reading.CatalogueApi.reader;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputIT {

    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @CsvSource({
        "/modules?area=NOPE, area",
        "/modules?area=safety, area",
        "/modules?profile=NOPE, profile",
        "/modules?competence=1, competence",
        "/modules?limit=0, limit",
        "/modules?limit=201, limit",
        "/modules?limit=abc, limit",
        "/modules?limit=1e999999999, limit",
        "/modules?limit=99999999999999999999, limit",
        "/modules?after=garbage, after",
        "/modules?after=%00, after",
        "/modules?after=%F0%9F%98%80, after",
        "/modules?after=MTpub3doZXJl, after", // well formed, and of no item
        "/modules?lang=%23, lang",
        "/modules/M05?lang=lv%00, lang",
        "/modules?version=9.9, version",
        "/modules?curriculum=nope, curriculum",
        "/modules?version=%00, version",
        "/programmes?limit=-1, limit",
        "/programmes?after=x, after",
        "/programmes/CECO?version=nope, version",
        "/curricula?limit=x, limit",
        "/curricula?after=x, after",
        "/curricula/library-vet/versions/0.2?lang=l_v, lang",
        "/curricula/library-vet/versions/0.2/report?lang=-, lang"
    })
    void shouldNameTheParameterThatIsWrong(String path, String field) {
        get(path)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("status", equalTo(400))
                .body("violations.field", hasItem(field));
    }

    @Test
    void shouldNameEveryFilterThatIsWrongAtOnce() {
        get("/modules?area=A&profile=B&competence=C&q=" + "x".repeat(201))
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("area", "profile", "competence", "q"));
    }

    @Test
    void shouldTakeAQueryOfTwoHundredCharacters() {
        reader().queryParam("q", "ā ".repeat(100)).get("/modules").then().statusCode(200);
        reader().queryParam("q", "😀".repeat(200)).get("/modules").then().statusCode(200);
        reader().queryParam("q", "😀".repeat(201)).get("/modules").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/modules/M99",
                "/modules/m05",
                "/modules/%00",
                "/modules/..%2F..%2Fetc%2Fpasswd",
                "/modules/%F0%9F%98%80",
                "/programmes/NOPE",
                "/programmes/1",
                "/curricula/nope/versions/0.2",
                "/curricula/library-vet/versions/9.9",
                "/curricula/library-vet/versions/9.9/report",
                "/curricula/library-vet/versions/%27%3B--/report",
                "/nothing/here"
            })
    void shouldAnswerUnknownCodesWithNotFound(String path) {
        get(path).then().statusCode(404).contentType(PROBLEM).body("status", equalTo(404));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/modules?q=%",
                "/modules?q=%zz",
                "/modules?q=%C3%28",
                "/modules/%ZZ",
                "/modules?q=%ED%A0%80",
                "/modules?q=a&q=b&area=SAFETY&area=NOPE"
            })
    void shouldBearMalformedEncoding(String path) throws IOException {
        assertThat(statusOf("GET " + CatalogueApi.BASE + path + " HTTP/1.1")).isIn(200, 400, 404);
    }

    @Test
    void shouldTakeAnEmptyParameterForNone() {
        reader().get("/modules?limit=&lang=&q=&area=").then().statusCode(200).body("items", hasSize(38));
    }

    @Test
    void shouldRefuseOtherMethodsAndMediaTypes() {
        reader().contentType("application/json")
                .body("{")
                .post("/modules")
                .then()
                .statusCode(405)
                .contentType(PROBLEM);
        reader().delete("/modules/M05").then().statusCode(405).contentType(PROBLEM);
        given().basePath(CatalogueApi.BASE)
                .accept("application/xml")
                .get("/modules")
                .then()
                .statusCode(406)
                .contentType(PROBLEM);
    }

    /** Sends what a well-behaved client library would refuse to send. */
    private static int statusOf(String requestLine) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String statusLine = Objects.requireNonNull(answer.readLine(), "an answer");
            return Integer.parseInt(statusLine.split(" ", -1)[1]);
        }
    }

    /** The path as it stands, not encoded once more. */
    private static Response get(String path) {
        return reader().urlEncodingEnabled(false).get(path);
    }
}
