package eu.lectern.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.lectern.gateway.live.socket.SocketClient;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a client sees is gapless and only rises, whichever of the parts is away, late or slow for a while. */
@QuarkusTest
class ProgressThroughFaultsIT extends AgainstLiveEnrolment {

    @Test
    void shouldOnlyRiseHoweverAnnouncementsComeAndEndWithTheTruth() {
        // given: announced late, twice and disordered, while the truth moves on
        long last = 200;
        List<Long> announced = new ArrayList<>();
        for (long version = 1; version <= last; version++) {
            announced.add(version);
            announced.add(version);
        }
        Collections.shuffle(announced, new Random(7));
        try (SocketClient client = client()) {
            client.subscribe("1", PROGRESS, Map.of("id", enrolment.id()));
            client.expect("next");

            // when
            long truth = 0;
            for (long version : announced) {
                truth = Math.max(truth, version);
                enrolment.have(truth);
                announcing.announce(enrolment.id(), version);
            }

            // then
            until(client, last);
        }
    }

    @Test
    void shouldMissNothingWhileEnrolmentServiceIsAway() {
        try (SocketClient client = client()) {
            // given
            client.subscribe("1", PROGRESS, Map.of("id", enrolment.id()));
            client.expect("next");
            enrolment.beAway();
            long before = enrolment.reads();
            announcing.announce(enrolment.id(), 5);
            await().atMost(SocketClient.PATIENCE).until(() -> enrolment.reads() > before + 1);

            // when
            enrolment.have(6);

            // then
            assertThat(version(client.next())).isEqualTo(6);
        }
    }

    @Test
    void shouldWaitForAServiceThatIsAwayFromTheBeginning() {
        // given
        enrolment.beAway();
        try (SocketClient client = client()) {
            client.subscribe("1", PROGRESS, Map.of("id", enrolment.id()));
            await().atMost(SocketClient.PATIENCE).until(() -> enrolment.reads() > 1);

            // when
            enrolment.have(2);

            // then
            assertThat(version(client.next())).isEqualTo(2);
        }
    }

    @Test
    void shouldServeNewSubscriptionsWhileKafkaIsAwayAndReadOnWhenItIsBack() {
        try (SocketClient client = client()) {
            // given
            client.subscribe("1", PROGRESS, Map.of("id", enrolment.id()));
            client.expect("next");
            KAFKA.stop();
            try (SocketClient late = client()) {
                // when
                enrolment.have(7);

                // then
                late.subscribe("1", PROGRESS, Map.of("id", enrolment.id()));
                assertThat(version(late.next())).isEqualTo(7);
            } finally {
                KAFKA.start();
            }

            // when: it is announced now, as enrolment-service does with what it could not announce
            announcing.announce(enrolment.id(), 7);

            // then: whether the gateway has noticed that Kafka was away or not
            assertThat(version(client.next())).isEqualTo(7);
        }
    }

    @Test
    void shouldCheckWhatNobodyAnnouncedWhenKafkaIsBack() {
        try (SocketClient client = client()) {
            // given
            client.subscribe("1", PROGRESS, Map.of("id", enrolment.id()));
            client.expect("next");
            KAFKA.stop();
            try {
                await().atMost(SocketClient.PATIENCE).until(() -> !reading.isFollowing());

                // when
                enrolment.have(7);
            } finally {
                KAFKA.start();
            }

            // then
            assertThat(version(client.next())).isEqualTo(7);

            // when
            change(8);

            // then
            assertThat(version(client.next())).isEqualTo(8);
        }
    }

    @Test
    void shouldMissNothingWhenKafkaIsKilledAmongChanges() {
        try (SocketClient client = client()) {
            // given
            client.subscribe("1", PROGRESS, Map.of("id", enrolment.id()));
            client.expect("next");

            // when
            for (long version = 1; version <= 20; version++) {
                change(version);
                if (version == 10) {
                    KAFKA.kill();
                    KAFKA.start();
                }
            }

            // then
            until(client, 20);
        }
    }

    @Test
    void shouldServeASlowClientTheLatestOnly() {
        String query = "subscription($id: ID!) { progress(enrolmentId: $id)"
                + " { version modules { code status completedOn parts { part } } } }";
        try (SocketClient slow = client()) {
            // given: it takes nothing, and what it does not take is more than any buffer between the two holds
            slow.subscribe("1", query, Map.of("id", enrolment.id()));
            slow.expect("next");
            slow.stopReading();

            // when
            int changes = 60;
            for (long version = 1; version <= changes; version++) {
                enrolment.haveMuch(version);
                announcing.announce(enrolment.id(), version);
            }
            slow.goOnReading();

            // then
            List<Long> seen = until(slow, changes);
            System.out.printf("[live] %d changes came to a slow client as %d results%n", changes, seen.size());
            assertThat(seen).hasSizeLessThan(changes);
        }
    }
}
