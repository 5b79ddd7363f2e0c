package eu.lectern.enrolment.learners;

import eu.lectern.enrolment.register.LearnerFilter;
import eu.lectern.kit.problem.StandardRefusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the filter of the list of learners from its query parameters; an empty one counts as absent. */
final class LearnerFilterChecks {

    private static final int LONGEST = 255;

    private LearnerFilterChecks() {}

    static LearnerFilter check(@Nullable String reference, @Nullable String subject) {
        return new LearnerFilter(name("reference", reference), name("subject", subject));
    }

    /** PostgreSQL refuses NUL and half surrogate pairs; no learner has a name with one. */
    private static Optional<String> name(String parameter, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        boolean plain = text.codePoints()
                .noneMatch(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
        if (!plain || text.length() > LONGEST * 2) {
            throw StandardRefusal.invalid(parameter, "is no name of a learner").asException();
        }
        return Optional.of(text);
    }
}
