package eu.lectern.enrolment.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.contracts.event.EventTypes;
import eu.lectern.enrolment.feed.FeedTable;
import eu.lectern.enrolment.fixture.Hooks;
import eu.lectern.enrolment.fixture.Receiver;
import eu.lectern.enrolment.fixture.Receiver.Received;
import eu.lectern.enrolment.fixture.Service;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a partner's system receives, and what becomes of a webhook whose receiver fails. */
@QuarkusTest
class DeliveryIT {

    private static final List<String> LIFE = List.of(
            EventTypes.ENROLMENT_OPENED,
            EventTypes.PROGRESS_CHANGED,
            EventTypes.PROGRESS_CHANGED,
            EventTypes.ENROLMENT_CLOSED);

    @Inject
    Vertx vertx;

    @Inject
    Claims claims;

    @Inject
    FeedTable feed;

    @Inject
    Sending sending;

    @Inject
    WebhooksConfiguration configuration;

    private final Hooks hooks = Hooks.ofNewInstitution();
    private final Receiver receiver = Receiver.open();

    @BeforeEach
    void publishCurriculum() {
        Service.awaitCurriculum();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void shouldSendWhatTheFeedShowsSignedWithTheSecret() throws GeneralSecurityException {
        // given
        Response created = hooks.create(Map.of("url", receiver.url()));

        // when
        UUID enrolment = hooks.enrol();

        // then
        Received first = receiver.awaitTaken(2).getFirst();
        JsonNode body = first.json();
        assertThat(body.path("type").asText()).isEqualTo(EventTypes.ENROLMENT_OPENED);
        assertThat(body.path("enrolment").asText()).isEqualTo(enrolment.toString());
        assertThat(body.path("data").path("programme").asText()).isEqualTo("CECO");
        assertThat(body.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("cursor", "type", "at", "enrolment", "data");
        assertThat(first.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("host", "127.0.0.1:" + receiver.port())
                .containsEntry("webhook-signature", signature(created.path("secret"), first));
    }

    @Test
    void shouldSendNoTypesThatAreNotWishedAndNothingOfOtherInstitutions() {
        // given
        hooks.created(Map.of("url", receiver.url(), "types", List.of(EventTypes.ENROLMENT_CLOSED)));
        Hooks others = Hooks.ofNewInstitution();
        others.withdraw(others.enrol());
        UUID enrolment = hooks.enrol();

        // when
        hooks.withdraw(enrolment);

        // then
        receiver.awaitTaken(1);
        assertThat(receiver.all())
                .extracting(message -> message.json().path("type").asText() + " of "
                        + message.json().path("enrolment").asText())
                .containsExactly(EventTypes.ENROLMENT_CLOSED + " of " + enrolment);
    }

    @Test
    void shouldKeepEachEnrolmentsOrderWhenOneOfThemFailsForAWhile() {
        // given
        UUID failing = hooks.enrol();
        Map<String, Integer> refused = new ConcurrentHashMap<>();
        receiver.reactBy(Receiver.status(
                message -> message.path("enrolment").asText().equals(failing.toString())
                                && refused.merge("failing", 1, Integer::sum) <= 2
                        ? 500
                        : 204));
        List<UUID> enrolments = Stream.concat(
                        Stream.of(failing), Stream.generate(hooks::enrol).limit(4))
                .toList();
        enrolments.forEach(hooks::withdraw);

        // when
        String id = hooks.created(Map.of("url", receiver.url(), "after", "oldest"));

        // then
        List<Received> taken = receiver.awaitTaken(20);
        for (UUID enrolment : enrolments) {
            assertThat(taken)
                    .filteredOn(
                            message -> message.json().path("enrolment").asText().equals(enrolment.toString()))
                    .extracting(message -> message.json().path("type").asText())
                    .containsExactlyElementsOf(LIFE);
        }
        assertThat(taken).extracting(Received::id).doesNotHaveDuplicates();
        assertThat(receiver.all())
                .as("the refused one came three times, and none of its enrolment before it was received")
                .filteredOn(message -> message.json().path("enrolment").asText().equals(failing.toString()))
                .extracting(Received::answered)
                .containsExactly(500, 500, 204, 204, 204, 204);
        hooks.awaitNoReason(id);
        hooks.get(id).then().body("status", equalTo("ACTIVE")).body("failures", equalTo(0));
    }

    @Test
    void shouldBeDeadAfterTheLastPauseSayWhyAndComeToLifeByAReplay() {
        // given
        receiver.reactBy(Receiver.status(message -> 500));
        Response created = hooks.create(Map.of("url", receiver.url()));
        String id = created.path("id");
        hooks.enrol();

        // when
        Response dead = hooks.awaitStatus(id, "DEAD");

        // then
        dead.then()
                .body("reason", containsString("The receiver answered 500."))
                .body("reason", containsString("tried 5 times"))
                .body("failures", equalTo(5))
                .body("nextAttemptAt", nullValue())
                .header("ETag", "\"2\"");
        hooks.deliveries(id, Map.of("failed", "true"))
                .then()
                .body("items", hasSize(5))
                .body("items.status", everyItem(equalTo(500)))
                .body("items.failure", everyItem(notNullValue()))
                .body("items.attempt", equalTo(List.of(5, 4, 3, 2, 1)));

        // when
        receiver.reactBy(Receiver.status(message -> 200));
        hooks.post(id, "replay", Map.of("after", created.<String>path("cursor")))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));

        // then
        assertThat(receiver.awaitTaken(2))
                .extracting(message -> message.json().path("type").asText())
                .containsExactly(EventTypes.ENROLMENT_OPENED, EventTypes.PROGRESS_CHANGED);
    }

    @Test
    void shouldGoOnWhereItStoodWhenItIsNoLongerPaused() {
        // given
        String id = hooks.created(Map.of("url", receiver.url()));
        hooks.change(id, "\"1\"", Map.of("url", receiver.url(), "paused", true))
                .then()
                .statusCode(200)
                .body("status", equalTo("PAUSED"));
        hooks.enrol();

        // when
        hooks.change(id, "\"2\"", Map.of("url", receiver.url()))
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"));

        // then
        assertThat(receiver.awaitTaken(2)).hasSize(2);
    }

    @Test
    void shouldSendAgainWithTheSameIdsWhenItIsReplayed() {
        // given
        String id = hooks.created(Map.of("url", receiver.url()));
        hooks.enrol();
        List<String> before = receiver.awaitTaken(2).stream().map(Received::id).toList();

        // when
        hooks.post(id, "replay", Map.of("after", "oldest")).then().statusCode(200);

        // then
        assertThat(receiver.awaitTaken(4).subList(2, 4))
                .extracting(Received::id)
                .isEqualTo(before);
    }

    @Test
    void shouldSignWithBothSecretsAfterARotation() throws GeneralSecurityException {
        // given
        Response created = hooks.create(Map.of("url", receiver.url()));
        String id = created.path("id");
        String next = SigningSecret.generate().text();

        // when
        hooks.post(id, "secret", Map.of("secret", next))
                .then()
                .statusCode(200)
                .body("secret", equalTo(next))
                .body("previousSecretUntil", notNullValue());
        hooks.post(id, "ping", Map.of()).then().statusCode(200);

        // then
        Received ping = receiver.awaitTaken(1).getFirst();
        assertThat(ping.headers())
                .containsEntry(
                        "webhook-signature", signature(next, ping) + " " + signature(created.path("secret"), ping));
    }

    @Test
    void shouldTellHowAPingWasAnsweredAndFollowNoRedirect() {
        // given
        try (Receiver elsewhere = Receiver.open()) {
            receiver.reactBy((exchange, message) -> {
                exchange.getResponseHeaders().add("Location", elsewhere.url());
                exchange.sendResponseHeaders(307, -1);
                return 307;
            });
            String id = hooks.created(Map.of("url", receiver.url()));

            // when
            Response ping = hooks.post(id, "ping", Map.of());

            // then
            ping.then()
                    .statusCode(200)
                    .body("type", equalTo("eu.lectern.webhook.ping.v1"))
                    .body("status", equalTo(307))
                    .body("failure", containsString("redirects are not followed"));
            assertThat(elsewhere.all()).isEmpty();
            hooks.deliveries(id, Map.of()).then().body("items", hasSize(1));
        }
    }

    @Test
    void shouldBeSharedByTwoInstancesWithoutDoubling() {
        // given
        List<String> ids = Stream.generate(() -> hooks.created(Map.of("url", receiver.url())))
                .limit(3)
                .toList();
        DeliveryRunner another = new DeliveryRunner(vertx, claims, feed, sending, configuration);
        another.start(new StartupEvent());

        // when
        try {
            List<UUID> enrolments = Stream.generate(hooks::enrol).limit(8).toList();
            enrolments.forEach(hooks::withdraw);

            // then
            List<Received> taken = receiver.awaitTaken(ids.size() * enrolments.size() * LIFE.size());
            assertThat(taken).extracting(Received::id).doesNotHaveDuplicates();
            for (String id : ids) {
                for (UUID enrolment : enrolments) {
                    assertThat(taken)
                            .filteredOn(message -> message.id().startsWith("msg_" + id)
                                    && message.json().path("enrolment").asText().equals(enrolment.toString()))
                            .extracting(message -> message.json().path("type").asText())
                            .containsExactlyElementsOf(LIFE);
                }
            }
        } finally {
            another.stop(new ShutdownEvent());
        }
    }

    /** As the receiver's own library would make it. */
    private static String signature(String secret, Received message) throws GeneralSecurityException {
        Mac hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String signed = message.id() + "." + message.headers().get("webhook-timestamp") + "." + message.body();
        return "v1," + Base64.getEncoder().encodeToString(hmac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
