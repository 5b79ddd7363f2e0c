package eu.lectern.enrolment.curriculum;

import eu.lectern.enrolment.completion.PolicyId;
import java.util.Set;

/** What the search for a programme's latest published version gave. */
public sealed interface LatestPolicy {

    /** The version to enrol in. */
    record Found(PolicyId id) implements LatestPolicy {}

    /**
     * No published version has the programme.
     *
     * @param known codes of those that there are
     */
    record UnknownProgramme(Set<String> known) implements LatestPolicy {}

    /** The catalogue has not announced any version yet. */
    record NothingPublished() implements LatestPolicy {}
}
