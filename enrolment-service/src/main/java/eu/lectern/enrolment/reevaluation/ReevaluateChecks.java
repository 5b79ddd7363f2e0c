package eu.lectern.enrolment.reevaluation;

import eu.lectern.contracts.enrolment.Reevaluate;
import eu.lectern.kit.problem.StandardRefusal;
import org.jspecify.annotations.Nullable;

/** Checks the body of a re-evaluation. */
final class ReevaluateChecks {

    private static final int LONGEST_VERSION = 100;

    private ReevaluateChecks() {}

    /**
     * Checks the body.
     *
     * @param by OIDC subject of the caller
     * @throws eu.lectern.kit.problem.RefusedException naming the field that is wrong
     */
    static ReevaluationOrder check(@Nullable Reevaluate body, String by) {
        if (body == null) {
            throw StandardRefusal.invalid("body", "is required").asException();
        }
        String version = body.version();
        if (version == null || version.isBlank()) {
            throw StandardRefusal.invalid("version", "is required").asException();
        }
        if (version.length() > LONGEST_VERSION) {
            throw StandardRefusal.invalid("version", "must have at most " + LONGEST_VERSION + " characters")
                    .asException();
        }
        return new ReevaluationOrder(version, Boolean.TRUE.equals(body.dryRun()), by);
    }
}
