package eu.lectern.enrolment.enrolling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code PUT /api/enrolment/v1/enrolments/{id}/scenarios}; it replaces the choice as a whole.
 *
 * @param modules codes of the modules whose elective scenario the learner does; may be empty
 */
record ChooseScenarios(@Nullable List<@Nullable String> modules) {}
