package eu.lectern.enrolment.operating;

import static eu.lectern.enrolment.fixture.Service.SOON;
import static eu.lectern.enrolment.fixture.Service.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.lectern.contracts.curriculum.CurriculumPublished;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.contracts.event.Topics;
import eu.lectern.enrolment.fixture.CurriculumFixture;
import eu.lectern.enrolment.fixture.Database;
import eu.lectern.enrolment.fixture.Kafka;
import eu.lectern.enrolment.fixture.Service;
import eu.lectern.kit.intake.DeadLetters;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DeadLettersIT {

    private static final String DEAD_LETTERS = "/api/enrolment/v1/dead-letters";
    private static final UUID UNKNOWN = new UUID(0, 0);

    /** Published long ago, so that nobody is enrolled in it. */
    private final CurriculumPublished published = CurriculumFixture.small()
            .version("dead-letter-" + UUID.randomUUID())
            .publishedAt(Instant.EPOCH)
            .published();

    private final String version = published.curriculum().version();
    private final String key = published.curriculum().code() + "/" + version;

    @Inject
    DeadLetters intake;

    @AfterEach
    void forgetTheVersion() {
        Database.execute("delete from curriculum_version where version like 'dead-letter-%'");
    }

    @Test
    void shouldShowWhatCouldNotBeAppliedAndWhy() {
        // given
        UUID id = publishUnderTwoHashes();

        // when // then
        as("operator")
                .queryParam("topic", Topics.CURRICULUM_VERSIONS)
                .get(DEAD_LETTERS)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(id.toString()))
                .body("items[0].status", equalTo("SET_ASIDE"))
                .body("items[0].key", equalTo(key))
                .body("items[0].eventType", equalTo(EventTypes.CURRICULUM_PUBLISHED))
                .body("items[0].cause", containsString("another hash"))
                .body("items[0].resentAt", nullValue());
        as("operator")
                .get(DEAD_LETTERS + "/" + id)
                .then()
                .statusCode(200)
                .body("headers.ce_type", equalTo(EventTypes.CURRICULUM_PUBLISHED))
                .body("payload.base64", nullValue())
                .body("payload.text", containsString("another hash"))
                .body("payload.bytes", notNullValue());
    }

    @Test
    void shouldApplyAResentEventOnceItsCauseHasEnded() {
        // given
        UUID id = publishUnderTwoHashes();
        Database.execute("delete from curriculum_version where version = '" + version + "'");

        // when
        as("operator")
                .post(DEAD_LETTERS + "/" + id + "/resend")
                .then()
                .statusCode(200)
                .body("status", equalTo("RESENT"))
                .body("resentAt", notNullValue())
                .body("resentBy", equalTo(TestTokens.subjectOf("operator")));

        // then
        await().atMost(SOON).until(() -> storedUnder("another hash") == 1);
        ConsumerRecord<String, byte[]> resent =
                Kafka.read(Topics.CURRICULUM_VERSIONS, key).getLast();
        assertThat(Kafka.header(resent, "lectern-dead-letter-resent")).isEqualTo(id.toString());
        assertThat(Kafka.header(resent, "ce_type")).isEqualTo(EventTypes.CURRICULUM_PUBLISHED);
        assertThat(resent.headers().lastHeader("lectern-dead-letter-cause")).isNull();
        assertThat(Kafka.data(resent, CurriculumPublished.class).policyHash()).isEqualTo("another hash");
        as("operator")
                .queryParam("status", "RESENT")
                .get(DEAD_LETTERS)
                .then()
                .body("items.id", hasItem(id.toString()))
                .body("items.status", everyItem(equalTo("RESENT")));
    }

    @Test
    void shouldMakeANewDeadLetterOfWhatFailsAgainAndSendItOnceMoreOnlyWhenAsked() {
        // given
        UUID id = publishUnderTwoHashes();
        String resend = DEAD_LETTERS + "/" + id + "/resend";

        // when
        as("operator").post(resend).then().statusCode(200);
        UUID second = awaitLetters(2).getFirst();

        // then
        as("operator")
                .get(DEAD_LETTERS + "/" + second)
                .then()
                .body("status", equalTo("SET_ASIDE"))
                .body("headers.lectern-dead-letter-resent", equalTo(id.toString()));
        as("operator").post(resend).then().statusCode(409).body("type", equalTo("/problems/conflict"));
        as("operator").queryParam("again", "false").post(resend).then().statusCode(409);
        as("operator").queryParam("again", "true").post(resend).then().statusCode(200);
        awaitLetters(3);
    }

    @Test
    void shouldSetNothingAsideTwiceWhenTheTopicIsReadAnew() {
        // given
        publishUnderTwoHashes();
        ConsumerRecord<String, byte[]> poison =
                Kafka.read(Topics.CURRICULUM_VERSIONS, key).getLast();

        // when
        intake.setAside(poison, "the same again").await().atMost(Duration.ofSeconds(10));
        Service.publish(new CurriculumPublished(published.curriculum(), "third hash", published.publishedAt()));

        // then
        awaitLetters(2);
        assertThat(await().atMost(SOON)
                        .until(
                                () -> Kafka.read(Topics.deadLetter(Topics.CURRICULUM_VERSIONS), key),
                                letters -> letters.stream()
                                        .anyMatch(letter -> Kafka.text(letter).contains("third hash"))))
                .hasSize(2);
    }

    @Test
    void shouldGivePagesThatNeitherRepeatNorSkip() {
        // given
        UUID oldest = publishUnderTwoHashes();
        UUID middle = publishUnder("third hash", 2);
        UUID newest = publishUnder("fourth hash", 3);

        // when
        JsonPath first = page(Map.of("limit", "2"));
        JsonPath second = page(Map.of("limit", "2", "after", first.getString("next")));

        // then
        assertThat(first.getList("items.id", String.class)).containsExactly(newest.toString(), middle.toString());
        assertThat(second.getList("items.id", String.class)).startsWith(oldest.toString());
        as("operator")
                .queryParam("topic", Topics.ASSESSMENT_RESULTS)
                .get(DEAD_LETTERS)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(newest.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"learner1", "instructor1", "coordinator1", "editor"})
    void shouldBeForOperatorsOnly(String user) {
        as(user).get(DEAD_LETTERS).then().statusCode(403);
        as(user).get(DEAD_LETTERS + "/" + UNKNOWN).then().statusCode(403);
        as(user).post(DEAD_LETTERS + "/" + UNKNOWN + "/resend").then().statusCode(403);
    }

    @Test
    void shouldRefuseTheAnonymous() {
        given().get(DEAD_LETTERS).then().statusCode(401);
        given().get(DEAD_LETTERS + "/" + UNKNOWN).then().statusCode(401);
        given().post(DEAD_LETTERS + "/" + UNKNOWN + "/resend").then().statusCode(401);
    }

    @Test
    void shouldKnowNoLetterThatIsNotThere() {
        as("operator").get(DEAD_LETTERS + "/" + UNKNOWN).then().statusCode(404);
        as("operator").post(DEAD_LETTERS + "/" + UNKNOWN + "/resend").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "?limit=0, limit",
        "?limit=1e999999999, limit",
        "?after=garbage, after",
        "?after=MTpub3doZXJl, after", // well formed, and of no letter
        "?after=MToxLTEtMS0xLTE, after", // a UUID, and shortened
        "?status=GONE, status",
        "?status=%00, status",
        "?topic=%00, topic",
        "?topic=%F0%9F%98%80, topic",
        "/1-1-1-1-1, id",
        "/%00, id",
        "/00000000-0000-0000-0000-00000000000%F0, id",
    })
    void shouldNameWhatIsWrong(String query, String field) {
        given().urlEncodingEnabled(false)
                .auth()
                .oauth2(TestTokens.forUser("operator"))
                .get(DEAD_LETTERS + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @Test
    void shouldNameWhatIsWrongWithAResending() {
        as("operator")
                .queryParam("again", "perhaps")
                .post(DEAD_LETTERS + "/" + UNKNOWN + "/resend")
                .then()
                .statusCode(400)
                .body("violations.field", contains("again"));
        as("operator")
                .post(DEAD_LETTERS + "/nonsense/resend")
                .then()
                .statusCode(400)
                .body("violations.field", contains("id"));
    }

    /** What an operator upgrades: every migration of today but that of the dead letters has run before. */
    @Test
    void shouldGiveADatabaseFromBeforeItsDeadLetters() {
        // given
        String schema = "upgrade_" + UUID.randomUUID().toString().substring(0, 8);
        FluentConfiguration settings = Flyway.configure()
                .dataSource(Database.connectable())
                .schemas(schema)
                .outOfOrder(setting("quarkus.flyway.out-of-order", Boolean.class));
        List<String> locations = List.of(setting("quarkus.flyway.locations", String[].class));
        settings.locations(locations.stream()
                        .filter(location -> !location.endsWith("deadletter"))
                        .toArray(String[]::new))
                .load()
                .migrate();

        // when
        MigrateResult upgrade =
                settings.locations(locations.toArray(String[]::new)).load().migrate();

        // then
        assertThat(upgrade.migrations)
                .extracting(migration -> migration.version)
                .containsExactly("0.3");
        assertThat(Database.number("select count(*) from " + schema + ".dead_letter"))
                .isZero();
        Database.execute("drop schema " + schema + " cascade");
    }

    @Test
    void shouldDescribeItsOperations() {
        given().queryParam("format", "json")
                .get("/openapi")
                .then()
                .body("paths.'" + DEAD_LETTERS + "'.get.operationId", equalTo("listEnrolmentDeadLetters"))
                .body("paths.'" + DEAD_LETTERS + "/{id}'.get.operationId", equalTo("getEnrolmentDeadLetter"))
                .body("paths.'" + DEAD_LETTERS + "/{id}/resend'.post.operationId", equalTo("resendEnrolmentDeadLetter"))
                .body(
                        "components.schemas.DeadLetterContentView.properties.keySet()",
                        hasItems("id", "cause", "payload"));
    }

    /** The version is stored under its own hash, and comes again under another one. */
    private UUID publishUnderTwoHashes() {
        Service.publish(published);
        await().atMost(SOON).until(() -> storedUnder(published.policyHash()) == 1);
        return publishUnder("another hash", 1);
    }

    private UUID publishUnder(String hash, int letters) {
        Service.publish(new CurriculumPublished(published.curriculum(), hash, published.publishedAt()));
        return awaitLetters(letters).getFirst();
    }

    private long storedUnder(String hash) {
        return Database.number(
                "select count(*) from curriculum_version where version = ? and policy_hash = ?", version, hash);
    }

    /** The ids of this version's letters, newest first, once there are so many. */
    private List<UUID> awaitLetters(int number) {
        return await().atMost(SOON)
                .until(
                        () -> page(Map.of("topic", Topics.CURRICULUM_VERSIONS))
                                .getList("items.findAll { it.key == '" + key + "' }.id", UUID.class),
                        letters -> letters.size() == number);
    }

    private static <T> T setting(String name, Class<T> type) {
        return ConfigProvider.getConfig().getValue(name, type);
    }

    private static JsonPath page(Map<String, String> wished) {
        return as("operator")
                .queryParams(wished)
                .get(DEAD_LETTERS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
