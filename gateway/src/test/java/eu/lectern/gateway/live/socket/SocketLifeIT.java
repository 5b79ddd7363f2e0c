package eu.lectern.gateway.live.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.stack.test.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a socket ends, and that nothing of it is left then. */
@QuarkusTest
class SocketLifeIT extends AgainstSocket {

    /** Of a token: time enough to come with it. */
    private static final Duration LIFETIME = Duration.ofSeconds(6);

    /** Long enough for an answer in between. */
    private static final Duration PING_EVERY = Duration.ofSeconds(1);

    @AfterEach
    void leaveNothing() {
        await().atMost(SocketClient.PATIENCE).untilAsserted(() -> {
            assertThat(sockets.count()).isZero();
            assertThat(sockets.operations()).isZero();
            assertThat(sockets.users()).isZero();
        });
    }

    @Test
    void shouldEndWithTheTokenSoThatTheClientComesWithAnother() {
        // given
        Instant start = Instant.now();
        try (SocketClient client = SocketClient.open(TestTokens.endingForUser("learner1", LIFETIME))) {
            client.subscribe("1", PROGRESS, ID);
            client.expect("next");

            // when
            SocketClient.Closed closed = client.closing();

            // then
            assertThat(closed).isEqualTo(new SocketClient.Closed(4403, "Forbidden: the token has expired"));
            assertThat(Duration.between(start, Instant.now())).isGreaterThan(LIFETIME.minusSeconds(2));
        }
    }

    @Test
    void shouldEndWithAClientThatIsGone() {
        // given: it neither reads nor hangs up
        times.pingEvery(PING_EVERY);
        try (SocketClient client = SocketClient.open(token())) {
            client.subscribe("1", PROGRESS, ID);
            client.expect("next");
            assertThat(sockets.operations()).isOne();

            // when
            client.stopReading();

            // then
            await().atMost(SocketClient.PATIENCE).until(() -> sockets.count() == 0);
            assertThat(sockets.operations()).isZero();
        }
    }

    @Test
    void shouldNotTakeAQuietClientForGone() {
        // given: it says nothing, but its library answers pings
        times.pingEvery(PING_EVERY);
        try (SocketClient client = SocketClient.open(token())) {
            // when
            await().atMost(SocketClient.PATIENCE).until(() -> client.pings() >= 4 || client.isClosed());

            // then
            client.subscribe("1", PROGRESS, ID);
            client.expect("next");
        }
    }

    @Test
    void shouldEndWithAConnectionThatBreaks() {
        // given
        SocketClient client = SocketClient.open(token());
        client.subscribe("1", PROGRESS, ID);
        client.expect("next");

        // when
        client.close();

        // then
        await().atMost(SocketClient.PATIENCE).until(() -> sockets.count() == 0);
    }

    @Test
    void shouldEndWhenTheClientHangsUp() {
        // given
        try (SocketClient client = SocketClient.open(token())) {
            // when
            client.socket().sendClose(1000, "").join();

            // then
            assertThat(client.closing().code()).isEqualTo(1000);
        }
    }

    @Test
    void shouldLetOneUserHaveSoManyAndNoMore() {
        List<SocketClient> clients = new ArrayList<>();
        try {
            // given
            for (int number = 0; number < 20; number++) {
                clients.add(SocketClient.open(token()));
            }

            // when
            SocketClient oneTooMany = SocketClient.open();
            clients.add(oneTooMany);
            oneTooMany.init(token());

            // then
            assertThat(oneTooMany.closing().code()).isEqualTo(1013);
            clients.add(SocketClient.open(TestTokens.forUser("learner2")));

            // when: one hangs up
            clients.getFirst().close();
            await().atMost(SocketClient.PATIENCE).until(() -> sockets.count() == 20);

            // then
            clients.add(SocketClient.open(token()));
        } finally {
            clients.forEach(SocketClient::close);
        }
    }

    @Test
    void shouldNotPileUpAnswersForAClientThatAsksAndDoesNotRead() {
        // given
        times.pingEvery(PING_EVERY);
        try (SocketClient client = SocketClient.open(token())) {
            client.stopReading();

            // when: it is closed as silent sooner or later, and takes nothing with it
            for (int number = 0;
                    number < 20_000 && !client.isClosed() && !client.socket().isOutputClosed();
                    number++) {
                client.socket()
                        .sendText("{\"type\":\"ping\"}", true)
                        .exceptionally(hungUp -> client.socket())
                        .join();
            }

            // then
            await().atMost(SocketClient.PATIENCE).until(() -> sockets.count() == 0);
        }
    }

    @Test
    void shouldTellAllClientsToComeAgainWhenItStops() {
        try (SocketClient client = SocketClient.open(token())) {
            // when
            sockets.closeAll();

            // then
            assertThat(client.closing()).isEqualTo(new SocketClient.Closed(1012, "Service restart"));
        }
    }
}
