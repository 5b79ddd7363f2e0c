package eu.lectern.gateway.live.socket;

import eu.lectern.gateway.stub.AgainstStubs;
import eu.lectern.gateway.stub.Enrolled;
import eu.lectern.gateway.stub.StubAnswer;
import eu.lectern.stack.test.TestTokens;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A client of the socket, and one enrolment that it may ask for. */
abstract class AgainstSocket extends AgainstStubs {

    protected static final String PROGRESS = "subscription($id: ID!) { progress(enrolmentId: $id) { version } }";
    protected static final Map<String, String> ID = Map.of("id", Enrolled.ID.toString());

    @Inject
    Sockets sockets;

    @Inject
    AdjustableSockets times;

    @AfterEach
    final void asConfigured() {
        times.reset();
    }

    @BeforeEach
    final void enrolOne() {
        String path = ENROLMENT + "/enrolments/" + Enrolled.ID;
        ENROLMENT_SERVICE.answers("GET", path, StubAnswer.json(Enrolled.enrolment()));
        ENROLMENT_SERVICE.answers("GET", path + "/progress", StubAnswer.json(Enrolled.progress()));
    }

    protected static String token() {
        return TestTokens.forUser("learner1");
    }
}
