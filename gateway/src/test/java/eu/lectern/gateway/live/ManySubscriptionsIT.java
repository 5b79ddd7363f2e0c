package eu.lectern.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.gateway.live.socket.SocketClient;
import eu.lectern.stack.keycloak.RealmUser;
import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A thousand open subscriptions on one gateway. */
@QuarkusTest
class ManySubscriptionsIT extends AgainstKafka {

    private static final int SOCKETS = 250;
    private static final int EACH = 4;
    private static final int SOCKETS_OF_A_USER = 10;
    private static final String PROGRESS = "subscription($id: ID!) { progress(enrolmentId: $id) { version status } }";

    @Inject
    Watchers watchers;

    @Test
    void shouldServeAThousandSubscriptionsAndLeaveNothingBehind() {
        List<LiveEnrolment> enrolments = new ArrayList<>();
        List<SocketClient> clients = new ArrayList<>();
        try (Announcing announcing = new Announcing(KAFKA.bootstrapServers())) {
            // given
            long before = usedMegabytes();
            for (int number = 0; number < SOCKETS; number++) {
                SocketClient client = SocketClient.open(token(number / SOCKETS_OF_A_USER));
                clients.add(client);
                for (int id = 0; id < EACH; id++) {
                    LiveEnrolment enrolment = new LiveEnrolment(ENROLMENT_SERVICE, UUID.randomUUID());
                    enrolments.add(enrolment);
                    client.subscribe("s" + id, PROGRESS, Map.of("id", enrolment.id()));
                }
            }
            clients.forEach(client -> expectFromEach(client, 0));
            assertThat(watchers.count()).isEqualTo(SOCKETS * EACH);
            long open = usedMegabytes();

            // when
            long start = System.nanoTime();
            enrolments.forEach(enrolment -> enrolment.have(1));
            enrolments.forEach(enrolment -> announcing.announce(enrolment.id(), 1));

            // then
            clients.forEach(client -> expectFromEach(client, 1));
            System.out.printf(
                    "[live] %d subscriptions on %d sockets: heap %d MB before, %d MB with them (client and stub included);"
                            + " a change of each arrived within %d ms%n",
                    SOCKETS * EACH,
                    SOCKETS,
                    before,
                    open,
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
            assertThat(open - before).isLessThan(200);
        } finally {
            clients.forEach(SocketClient::close);
        }
        await().atMost(SocketClient.PATIENCE).until(() -> watchers.count() == 0);
    }

    private static void expectFromEach(SocketClient client, long version) {
        for (int id = 0; id < EACH; id++) {
            assertThat(client.expect("next")
                            .at("/payload/data/progress/version")
                            .asLong(-1))
                    .isEqualTo(version);
        }
    }

    private static String token(int number) {
        String name = "many" + number;
        return TestTokens.of(new RealmUser(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                name,
                List.of("learner"),
                Optional.of("LV-DEMO"),
                Optional.empty(),
                Optional.empty()));
    }

    /** After a collection, so that it is what is held. */
    private static long usedMegabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
