package eu.lectern.gateway.live.socket;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;

/** What came of looking at a token. */
sealed interface Admission {

    /**
     * Valid.
     *
     * @param user the token's subject
     * @param until when the token is over
     */
    record Admitted(SecurityIdentity identity, String user, Instant until) implements Admission {}

    /**
     * Not admitted.
     *
     * @param closing what to tell the client
     */
    record Refused(Closing closing) implements Admission {}
}
