package eu.lectern.assessment.operating;

import eu.lectern.kit.deadletter.DeadLetterDesk;
import eu.lectern.kit.deadletter.DeadLetterOperations;
import eu.lectern.kit.identity.CurrentCaller;
import jakarta.ws.rs.Path;

/** {@code /api/assessment/v1/dead-letters}: what could not be taken in from the topics that this service follows. */
@Path("/api/assessment/v1/dead-letters")
class DeadLetterResource extends DeadLetterOperations {

    DeadLetterResource(DeadLetterDesk desk, CurrentCaller caller) {
        super(desk, caller);
    }
}
