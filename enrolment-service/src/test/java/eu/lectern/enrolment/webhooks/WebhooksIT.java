package eu.lectern.enrolment.webhooks;

import static eu.lectern.enrolment.fixture.Callers.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import eu.lectern.contracts.change.ChangeTypes;
import eu.lectern.enrolment.fixture.AtOnce;
import eu.lectern.enrolment.fixture.Callers;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Hooks;
import eu.lectern.enrolment.fixture.Receiver;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How webhooks are made, seen and changed, and by whom. */
@QuarkusTest
class WebhooksIT {

    private static final String PROBLEM = "application/problem+json";
    private static final Map<String, String> BODY = Map.of("url", "https://lms.example/hooks");

    private final Hooks hooks = Hooks.ofNewInstitution();

    @ParameterizedTest
    @CsvSource({
        "coordinator1,  200",
        "partner-lv,    200",
        "coordinator2,  200",
        "instructor1,   403",
        "learner1,      403",
        "mooc-platform, 403",
        "operator,      403",
        "editor,        403",
        "nobody,        401",
        "expired,       401",
        "forged,        401"
    })
    void shouldAnswerEachCallerAsTheirRoleAllows(String caller, int status) {
        // given
        String one = Hooks.PATH + "/" + UUID.randomUUID();
        int ofOne = status == 200 ? 404 : status;

        // when // then
        request(caller).get(Hooks.PATH).then().statusCode(status);
        request(caller).get(one).then().statusCode(ofOne);
        request(caller).get(one + "/deliveries").then().statusCode(ofOne);
        request(caller).header("If-Match", "\"1\"").body(BODY).put(one).then().statusCode(ofOne);
        request(caller).header("If-Match", "\"1\"").delete(one).then().statusCode(ofOne);
        request(caller).post(one + "/ping").then().statusCode(ofOne);
        request(caller).post(one + "/secret").then().statusCode(ofOne);
        request(caller)
                .body(Map.of("after", "latest"))
                .post(one + "/replay")
                .then()
                .statusCode(ofOne);
    }

    @Test
    void shouldShowAnotherInstitutionNothing() {
        // given
        String id = hooks.created(BODY);
        Hooks other = Hooks.ofNewInstitution();

        // when // then
        other.get(id).then().statusCode(404).contentType(PROBLEM);
        other.change(id, "\"1\"", BODY).then().statusCode(404);
        other.post(id, "ping", Map.of()).then().statusCode(404);
        other.post(id, "secret", Map.of()).then().statusCode(404);
        other.post(id, "replay", Map.of("after", "oldest")).then().statusCode(404);
        other.deliveries(id, Map.of()).then().statusCode(404);
        other.request()
                .header("If-Match", "\"1\"")
                .delete(Hooks.PATH + "/" + id)
                .then()
                .statusCode(404);
        other.request().get(Hooks.PATH).then().body("items", hasSize(0));
        hooks.get(id).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void shouldRefuseWhoseTokenNamesNoInstitution() {
        // given
        String token = TestTokens.of(Callers.user(List.of("coordinator", "operator"), Optional.empty()));

        // when // then
        Callers.withToken(token).get(Hooks.PATH).then().statusCode(403).contentType(PROBLEM);
        Callers.withToken(token).body(BODY).post(Hooks.PATH).then().statusCode(403);
    }

    @Test
    void shouldTellTheSecretOnceAndNeverAgain() {
        // when
        Response created = hooks.create(BODY);

        // then
        String id = created.path("id");
        created.then()
                .statusCode(201)
                .header("Location", Hooks.PATH + "/" + id)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .body("types", equalTo(ChangeTypes.ALL))
                .body("status", equalTo("ACTIVE"));
        assertThat(hooks.get(id).asString()).doesNotContain("whsec_");
        assertThat(hooks.request().get(Hooks.PATH).asString()).contains(id).doesNotContain("whsec_");
        assertThat(hooks.change(id, "\"1\"", BODY).asString()).contains(id).doesNotContain("whsec_");
        assertThat(hooks.post(id, "replay", Map.of("after", "latest")).asString())
                .contains(id)
                .doesNotContain("whsec_");
    }

    @Test
    void shouldMakeOneAndTellOneSecretWhenTheSameRequestComesTwiceAtTheSameMoment() {
        // given
        String key = UUID.randomUUID().toString();
        Callable<Response> make =
                () -> hooks.request().header("Idempotency-Key", key).body(BODY).post(Hooks.PATH);

        // when
        List<Response> answers = AtOnce.run(List.of(make, make, make));

        // then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers).extracting(answer -> answer.<String>path("secret")).doesNotContainNull();
        assertThat(answers.stream().map(answer -> answer.asString()).distinct()).hasSize(1);
        hooks.request().get(Hooks.PATH).then().body("items", hasSize(1));
        hooks.request()
                .header("Idempotency-Key", key)
                .body(Map.of("url", "https://other.example/"))
                .post(Hooks.PATH)
                .then()
                .statusCode(422);
        assertThat(Database.number("select count(*) from idempotency where answer::text like '%whsec%'"))
                .as("answers are kept without the secret")
                .isZero();
    }

    @Test
    void shouldRotateOnceWhenTheRequestIsRepeated() {
        // given
        String id = hooks.created(BODY);
        String key = UUID.randomUUID().toString();

        // when
        Response first = hooks.request().header("Idempotency-Key", key).post(Hooks.PATH + "/" + id + "/secret");
        Response again = hooks.request().header("Idempotency-Key", key).post(Hooks.PATH + "/" + id + "/secret");

        // then
        first.then().statusCode(200).header("ETag", "\"2\"");
        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString()).contains("whsec_");
        hooks.post(id, "secret", Map.of("secret", first.<String>path("secret")))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @Test
    void shouldChangeOnlyWhatTheClientHasSeen() {
        // given
        String id = hooks.created(BODY);
        String path = Hooks.PATH + "/" + id;
        Map<String, ?> change = Map.of(
                "url", "https://lms.example/other", "types", List.of(ChangeTypes.ALL.getFirst()), "description", "LMS");

        // when // then
        hooks.request().body(change).put(path).then().statusCode(428);
        hooks.request().delete(path).then().statusCode(428);
        hooks.change(id, "*", change).then().statusCode(400);
        hooks.change(id, "\"2\"", change).then().statusCode(412);
        hooks.change(id, "W/\"1\"", change).then().statusCode(412);
        hooks.change(id, "\"1\"", change)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("url", equalTo("https://lms.example/other"))
                .body("types", hasSize(1))
                .body("description", equalTo("LMS"));
        hooks.request().header("If-Match", "\"1\"").delete(path).then().statusCode(412);
        hooks.request().header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        hooks.get(id).then().statusCode(404);
    }

    @Test
    void shouldRefuseMoreThanAnInstitutionMayHaveEvenAtTheSameMoment() {
        // given
        Callable<Response> make = () -> hooks.create(BODY);

        // when
        List<Response> answers = AtOnce.run(Stream.generate(() -> make).limit(6).toList());

        // then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 201, 201, 201, 409, 409);
    }

    @Test
    void shouldShowDeliveriesPageByPageNewestFirst() {
        // given
        try (Receiver receiver = Receiver.open()) {
            String id = hooks.created(Map.of("url", receiver.url()));
            List<String> pings = Stream.generate(() -> hooks.post(id, "ping", Map.of()))
                    .limit(3)
                    .map(ping -> ping.then().statusCode(200).extract().<String>path("id"))
                    .toList();

            // when
            Response first = hooks.deliveries(id, Map.of("limit", 2));
            Response second = hooks.deliveries(id, Map.of("limit", 2, "after", first.<String>path("next")));

            // then
            assertThat(first.<List<String>>path("items.id")).containsExactly(pings.get(2), pings.get(1));
            assertThat(second.<List<String>>path("items.id")).containsExactly(pings.get(0));
            assertThat(second.<String>path("next")).isNull();
            hooks.deliveries(id, Map.of("failed", "true")).then().body("items", hasSize(0));
            hooks.deliveries(id, Map.of("failed", "yes")).then().statusCode(400);
            hooks.deliveries(id, Map.of("after", "%00")).then().statusCode(400);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "body        | null",
                "body        | {",
                "body        | []",
                "url         | {}",
                "url         | {\"url\":null}",
                "url         | {\"url\":17}",
                "url         | {\"url\":\"\"}",
                "url         | {\"url\":\"ftp://lms.example/\"}",
                "url         | {\"url\":\"https://user:pass@lms.example/\"}",
                "url         | {\"url\":\"https://lms.example/\\u0000\"}",
                "url         | {\"url\":\"https://10.0.0.1/\"}",
                "url         | {\"url\":\"https://169.254.169.254/latest/meta-data\"}",
                "url         | {\"url\":\"https://[::1]/\"}",
                "url         | {\"url\":\"https://[::ffff:10.0.0.1]/\"}",
                "url         | {\"url\":\"https://[fe80::1]:8443/\"}",
                "types       | {\"url\":\"https://a.example/\",\"types\":[]}",
                "types[0]    | {\"url\":\"https://a.example/\",\"types\":[\"x\"]}",
                "types[0]    | {\"url\":\"https://a.example/\",\"types\":[null]}",
                "description | {\"url\":\"https://a.example/\",\"description\":\"a\\u0000b\"}",
                "description | {\"url\":\"https://a.example/\",\"description\":\"a\\ud800b\"}",
                "secret      | {\"url\":\"https://a.example/\",\"secret\":\"\"}",
                "secret      | {\"url\":\"https://a.example/\",\"secret\":\"whsec_c2hvcnQ=\"}",
                "after       | {\"url\":\"https://a.example/\",\"after\":\"\"}",
                "after       | {\"url\":\"https://a.example/\",\"after\":\"x\"}",
                "colour      | {\"url\":\"https://a.example/\",\"colour\":\"red\"}"
            })
    void shouldNameTheFieldThatIsWrong(String field, String body) {
        // when // then
        hooks.request()
                .body(body)
                .post(Hooks.PATH)
                .then()
                .statusCode(400)
                .contentType(PROBLEM)
                .body("violations.field", hasItem(startsWith(field)))
                .body("detail", not(containsString("Exception")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "00000000-0000-0000-0000-00000000000g"})
    void shouldRefuseWhatIsNoId(String id) {
        // when // then
        hooks.request()
                .urlEncodingEnabled(false)
                .get(Hooks.PATH + "/" + id)
                .then()
                .statusCode(400);
    }

    @Test
    void shouldRefuseToReplayFromNowhere() {
        // given
        String id = hooks.created(BODY);

        // when // then
        hooks.post(id, "replay", Map.of()).then().statusCode(400).body("violations.field", hasItem("after"));
        hooks.post(id, "replay", Map.of("after", "x")).then().statusCode(400);
        hooks.post(id, "replay", Map.of("after", eu.lectern.kit.paging.Cursor.encode("999999999999")))
                .then()
                .statusCode(410);
    }
}
