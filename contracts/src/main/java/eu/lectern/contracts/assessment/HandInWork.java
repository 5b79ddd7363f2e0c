package eu.lectern.contracts.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/assessment/v1/submissions}, sent by the learner. Exactly one of {@code text} and
 * {@code link} is given.
 *
 * @param assessment of work that is handed in: tasks, graded work, a project, a scenario, a self-assessment or an assessment
 *     of the programme
 * @param text the work itself, at most 20,000 characters
 * @param link where the work lies, an absolute http or https address, at most 2,000 characters
 * @param alsoServes codes of further projects that were done together with this one; null means none
 */
public record HandInWork(
        @Nullable UUID enrolment,
        @Nullable String assessment,
        @Nullable String text,
        @Nullable String link,
        @Nullable List<@Nullable String> alsoServes) {}
