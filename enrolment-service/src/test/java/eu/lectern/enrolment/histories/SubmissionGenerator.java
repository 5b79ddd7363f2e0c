package eu.lectern.enrolment.histories;

import eu.lectern.contracts.curriculum.AssessmentKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Work that is handed in, several times for one assessment too, and the results by which it is assessed. */
final class SubmissionGenerator {

    private static final Set<AssessmentKind> HANDED_IN = EnumSet.of(
            AssessmentKind.PROJECT,
            AssessmentKind.TASKS,
            AssessmentKind.GRADED_WORK,
            AssessmentKind.SCENARIO,
            AssessmentKind.PROGRAMME_ASSESSMENT);
    private static final Instant FIRST = Instant.parse("2026-01-01T08:00:00Z");
    private static final int MOST_MINUTES = 5000;

    /**
     * One submission.
     *
     * @param results each a list of its revisions; mostly none or one
     */
    record Assessed(Step.HandedIn work, List<List<Step.Judged>> results) {}

    private final Curriculum curriculum;
    private final ResultGenerator results;

    SubmissionGenerator(Curriculum curriculum, ResultGenerator results) {
        this.curriculum = curriculum;
        this.results = results;
    }

    Arbitrary<List<Assessed>> several(int most) {
        List<Asked> asked = new ArrayList<>(curriculum.asked());
        asked.removeIf(each -> !HANDED_IN.contains(each.kind()));
        return asked.isEmpty()
                ? Arbitraries.just(List.of())
                : Arbitraries.of(asked).flatMap(this::of).list().ofMaxSize(most);
    }

    private Arbitrary<Assessed> of(Asked asked) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MOST_MINUTES),
                        ResultGenerator.alsoServes(asked.assessment(), curriculum),
                        results.of(asked).list().ofMaxSize(2))
                .as((minute, alsoServes, of) -> new Assessed(
                        new Step.HandedIn(0, asked.assessment(), alsoServes, FIRST.plus(Duration.ofMinutes(minute))),
                        of));
    }
}
