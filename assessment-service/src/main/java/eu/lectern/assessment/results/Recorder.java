package eu.lectern.assessment.results;

import eu.lectern.assessment.enrolments.PinnedEnrolment;
import eu.lectern.assessment.judging.Assessment;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.identity.Caller;
import io.quarkus.security.ForbiddenException;
import java.util.Optional;

/**
 * Who records results, and which.
 *
 * @param subject OIDC subject; a client's service account has one too
 * @param client through which they do
 * @param staffOf the institution of whose enrolments they may record all; empty when of none
 * @param moocProvider whether they may record the MOOC's results of every institution
 */
record Recorder(String subject, String client, Optional<String> staffOf, boolean moocProvider) {

    /** Reads the rights from the token. One that names neither person nor client could not be held to what it records. */
    static Recorder of(Caller caller) {
        String subject = caller.subject().or(caller::client).orElseThrow(ForbiddenException::new);
        boolean staff = caller.hasAnyOf(Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION);
        return new Recorder(
                subject,
                caller.client().orElse(subject),
                staff ? caller.institution() : Optional.empty(),
                caller.hasAnyOf(Roles.MOOC_PROVIDER));
    }

    /** Whether they may know that the enrolment exists. */
    boolean mayKnow(PinnedEnrolment enrolment) {
        return moocProvider || isStaffOf(enrolment);
    }

    boolean mayRecord(PinnedEnrolment enrolment, Assessment assessment) {
        return isStaffOf(enrolment) || (moocProvider && assessment.isOfMooc());
    }

    /** Whose idempotency keys theirs are: many people share one client, and none must meet another's answers. */
    String keyOwner() {
        return client + " " + subject;
    }

    private boolean isStaffOf(PinnedEnrolment enrolment) {
        return staffOf.equals(Optional.of(enrolment.institution()));
    }
}
