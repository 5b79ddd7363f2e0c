package eu.lectern.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import eu.lectern.gateway.live.socket.SocketClient;
import eu.lectern.stack.test.TestTokens;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client that follows an enrolment, which the test moves on. */
abstract class AgainstLiveEnrolment extends AgainstKafka {

    protected static final String PROGRESS = "subscription($id: ID!) { progress(enrolmentId: $id) { version } }";

    @Inject
    Watchers watchers;

    protected final Announcing announcing = new Announcing(KAFKA.bootstrapServers());
    protected LiveEnrolment enrolment = new LiveEnrolment(ENROLMENT_SERVICE, UUID.randomUUID());

    @BeforeEach
    final void enrolOne() {
        enrolment = new LiveEnrolment(ENROLMENT_SERVICE, UUID.randomUUID());
    }

    @AfterEach
    final void leaveNothing() {
        announcing.close();
        await().atMost(SocketClient.PATIENCE).until(() -> watchers.count() == 0);
    }

    protected static SocketClient client() {
        return SocketClient.open(TestTokens.forUser("learner1"));
    }

    protected final void change(long version) {
        enrolment.have(version);
        announcing.announce(enrolment.id(), version);
    }

    protected static long version(JsonNode next) {
        assertThat(next.path("type").asText()).as(next.toString()).isEqualTo("next");
        return next.at("/payload/data/progress/version").asLong(-1);
    }

    /** Takes versions, each higher than the one before, until this one has come. */
    protected static List<Long> until(SocketClient client, long version) {
        List<Long> seen = new ArrayList<>();
        do {
            seen.add(version(client.next()));
        } while (seen.getLast() < version);
        assertThat(seen).isSorted().doesNotHaveDuplicates().last().isEqualTo(version);
        return seen;
    }
}
