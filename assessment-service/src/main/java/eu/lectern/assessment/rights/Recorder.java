package eu.lectern.assessment.rights;

import eu.lectern.assessment.enrolments.PinnedEnrolment;
import eu.lectern.assessment.judging.Assessment;
import eu.lectern.contracts.identity.Roles;
import eu.lectern.kit.identity.Caller;
import java.util.Optional;

/**
 * Who records, corrects and revokes results, and which.
 *
 * @param author to whom it is ascribed
 * @param staffOf the institution of whose enrolments they may record all; empty when of none
 * @param moocProvider whether they may record the MOOC's results of every institution
 */
public record Recorder(Author author, Optional<String> staffOf, boolean moocProvider) {

    /** Reads the rights from the token. One that names neither person nor client could not be held to what it records. */
    public static Recorder of(Caller caller) {
        boolean staff = caller.hasAnyOf(Roles.INSTRUCTOR, Roles.COORDINATOR, Roles.INTEGRATION);
        return new Recorder(
                Author.of(caller),
                staff ? caller.institution() : Optional.empty(),
                caller.hasAnyOf(Roles.MOOC_PROVIDER));
    }

    /** Whether they may know that the enrolment exists. */
    public boolean mayKnow(PinnedEnrolment enrolment) {
        return moocProvider || isStaffOf(enrolment);
    }

    public boolean mayRecord(PinnedEnrolment enrolment, Assessment assessment) {
        return isStaffOf(enrolment) || (moocProvider && assessment.isOfMooc());
    }

    public boolean isStaffOf(PinnedEnrolment enrolment) {
        return staffOf.equals(Optional.of(enrolment.institution()));
    }
}
